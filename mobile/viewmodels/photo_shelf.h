#pragma once

#include "mobile/viewmodels/desk.h"

#include <QMutex>
#include <QQuickImageProvider>

#include <map>

namespace tacha {

/// Where originals lie, for the picture threads. Safe from any thread.
class OriginalPaths {
public:
    void note(const QString& sha256, const QString& path);
    QString of(const QString& sha256) const;

private:
    mutable QMutex m_mutex;
    std::map<QString, QString> m_paths;
};

/// Photos as QML shows them (the contract's photo map). GUI thread.
class PhotoShelf {
public:
    explicit PhotoShelf(Desk& desk) : m_desk(desk), m_originals(std::make_shared<OriginalPaths>()) { }

    static QStringList roles();
    /// A photo of this tablet.
    QVariantMap show(const LocalPhoto& photo);
    /// A photo that came with the sync, or was submitted from here.
    QVariantMap show(const Entity& photo);
    /// The photo of a record with this original, or an empty map if it is not on board.
    QVariantMap showByHash(const std::string& sha256, const std::vector<Entity>& photos);
    QString tile(const std::string& sha256);
    QString full(const std::string& sha256);
    /// Lets the sync bring the larger picture of a photo that somebody is about to look at.
    void askForLarge(const std::string& sha256);
    std::shared_ptr<OriginalPaths> originals() const { return m_originals; }

private:
    void noteOriginal(const std::string& sha256);
    QVariantMap show(const Photo& manifest, const QString& id, const QString& author);

    Desk& m_desk;
    std::shared_ptr<OriginalPaths> m_originals;
};

/// `image://photos/<sha256>/tile` and `…/full`: the small pictures on board, or drawn from the original. Called from Qt
/// Quick's picture threads.
class PhotoImages : public QQuickImageProvider {
public:
    PhotoImages(const SmallPictures& pictures, std::shared_ptr<OriginalPaths> originals);
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;

private:
    const SmallPictures& m_pictures;
    std::shared_ptr<OriginalPaths> m_originals;
};

} // namespace tacha
