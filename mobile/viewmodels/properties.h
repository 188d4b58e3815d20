#pragma once

#include <QObject>

/// A property that QML reads and the view-model fills: `TACHA_SHOWS(QString, projectName)` gives the property, its
/// reader and the member `m_projectName`. All of an object's shown properties share the signal `changed`.
#define TACHA_SHOWS(Type, name)                                                                                        \
    Q_PROPERTY(Type name READ name NOTIFY changed)                                                                     \
public:                                                                                                                \
    Type name() const                                                                                                  \
    {                                                                                                                  \
        return m_##name;                                                                                               \
    }                                                                                                                  \
                                                                                                                       \
protected:                                                                                                             \
    Type m_##name{};

/// A property that QML also writes. `Setter` is a member function that takes the new value, makes it durable where it
/// is part of a record, and emits `changed` if it differs.
#define TACHA_TAKES(Type, name, Setter)                                                                                \
    Q_PROPERTY(Type name READ name WRITE Setter NOTIFY changed)                                                        \
public:                                                                                                                \
    Type name() const                                                                                                  \
    {                                                                                                                  \
        return m_##name;                                                                                               \
    }                                                                                                                  \
                                                                                                                       \
protected:                                                                                                             \
    Type m_##name{};
