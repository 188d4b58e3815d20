#pragma once

#include "mobile/viewmodels/map_list_model.h"
#include "mobile/viewmodels/photo_shelf.h"
#include "mobile/viewmodels/screen_model.h"

namespace tacha {

/// One issue of a visit that is being written. It is part of the draft from the first moment; discarding takes it out.
class IssueEditor : public ScreenModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("VisitEditor makes it")
    TACHA_SHOWS(QString, issueId)
    TACHA_SHOWS(bool, isNew)
    TACHA_SHOWS(QString, visitId)
    TACHA_SHOWS(QString, projectId)
    TACHA_SHOWS(QString, projectName)
    TACHA_SHOWS(QString, itemCode)
    TACHA_SHOWS(QString, itemText)
    TACHA_TAKES(QString, category, setCategory)
    TACHA_TAKES(QString, grade, setGrade)
    TACHA_TAKES(QString, nature, setNature)
    TACHA_TAKES(QString, part, setPart)
    TACHA_TAKES(QString, text, setText)
    TACHA_TAKES(QString, clause, setClause)
    TACHA_TAKES(bool, strongPublicConcern, setStrongPublicConcern)
    TACHA_TAKES(QString, majorHazard, setMajorHazard)
    TACHA_TAKES(QString, majorReason, setMajorReason)
    TACHA_TAKES(bool, closedOnTheSpot, setClosedOnTheSpot)
    TACHA_SHOWS(QStringList, categories)
    TACHA_TAKES(QString, phraseSearch, setPhraseSearch)
    Q_PROPERTY(tacha::MapListModel* phrases READ phrases CONSTANT)
    TACHA_SHOWS(QString, proposedGrade)
    TACHA_SHOWS(QVariantList, majorHazards)
    TACHA_SHOWS(QVariantList, phonePrompt)
    Q_PROPERTY(tacha::MapListModel* photos READ photos CONSTANT)
    TACHA_SHOWS(int, photosNeeded)
    TACHA_SHOWS(QString, addressee)
    TACHA_SHOWS(qint64, dueMs)
    TACHA_SHOWS(QVariantList, duplicates)
    TACHA_SHOWS(bool, canSave)
    TACHA_SHOWS(QStringList, missing)
public:
    /// `draft` must outlive the editor. `issue` none: a new one, from the checklist item `itemCode` if that is given.
    IssueEditor(Desk& desk, PhotoShelf& shelf, VisitDraft& draft, const Id& issue, const QString& itemCode,
        QObject* parent = nullptr);

    MapListModel* phrases() { return &m_phrases; }
    MapListModel* photos() { return &m_photos; }
    void setCategory(const QString& category);
    void setGrade(const QString& grade);
    void setNature(const QString& nature);
    void setPart(const QString& part);
    void setText(const QString& text);
    void setClause(const QString& clause);
    void setStrongPublicConcern(bool concern);
    void setMajorHazard(const QString& code);
    void setMajorReason(const QString& reason);
    void setClosedOnTheSpot(bool closed);
    void setPhraseSearch(const QString& search);
    Q_INVOKABLE void choosePhrase(int row);
    Q_INVOKABLE void callMade(int index);
    /// Leaves the issue in the visit and closes the sheet.
    Q_INVOKABLE void save();
    /// A new issue goes; one that was there before is as it was when it was opened.
    Q_INVOKABLE void discard();

signals:
    void saved();
    void discarded();

protected:
    Result<> read() override;

private:
    void begin(const QString& itemCode);
    void change(const std::function<void(Issue&)>& change);
    const TemplateItem* item() const;
    void showPhrases();
    void showDuplicates();
    void showCompletion();
    void findRecentPhrases();

    Desk& m_desk;
    PhotoShelf& m_shelf;
    VisitDraft& m_draft;
    DraftIssue m_issue;
    DraftIssue m_before;
    std::shared_ptr<const Template> m_checklist;
    QStringList m_recent; ///< texts that the user wrote before, newest first
    MapListModel m_phrases, m_photos;
};

} // namespace tacha
