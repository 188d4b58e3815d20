#include "mobile/app/app_context.h"

#include "mobile/device/nmea_positioning.h"
#include "mobile/device/simulated_camera.h"
#include "mobile/viewmodels/icon_images.h"
#include "mobile/viewmodels/progress.h"
#include "shared/model/roles.h"

#include <QCoreApplication>

#include <algorithm>

namespace tacha {
namespace {

constexpr int kIdleLockMs = 15 * 60'000;
constexpr std::size_t kNearest = 3;

/// Which set of places somebody with these roles works in.
QString profileOf(const std::vector<Role>& roles)
{
    const auto holds = [&](Role role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); };
    if (holds(Role::Supervisor))
        return "SUPERVISOR";
    if (holds(Role::CongressOffice))
        return "CONGRESS";
    return holds(Role::Deputy) || holds(Role::DeputyLeader) ? "DEPUTY" : "FIELD";
}

} // namespace

AppContext::AppContext(Tablet& tablet, QObject* parent)
    : QObject(parent), m_tablet(tablet), m_desk(tablet), m_shelf(m_desk), m_cameraImages(new CameraImages),
      m_enrolment(m_desk), m_lock(m_desk), m_today(m_desk), m_projects(m_desk), m_followUps(m_desk), m_sync(m_desk),
      m_review(m_desk, m_shelf), m_suggestions(m_desk), m_conflicts(m_desk)
{
    m_version = QStringLiteral(TACHA_VERSION);
    for (QObject* model : std::initializer_list<QObject*>{&m_enrolment, &m_lock, &m_today, &m_projects, &m_followUps,
             &m_sync, &m_review, &m_suggestions, &m_conflicts})
        QQmlEngine::setObjectOwnership(model, QQmlEngine::CppOwnership);
    m_placedByHand = !tablet.positioning().isAvailable();
    readSettings();
    findRecovered();
    connect(&m_desk, &Desk::notice, this, &AppContext::notice);
    connect(&m_desk, &Desk::undoOffered, this, &AppContext::undoOffered);
    connect(&m_desk, &Desk::changed, this, &AppContext::showNearby);
    connect(&tablet.sync(), &SyncWorker::pictureReady, &m_desk, [this] { m_pictures.start(); });
    // Pictures come in swarms; the screens look again once they have settled.
    m_pictures.setSingleShot(true);
    m_pictures.setInterval(400);
    connect(&m_pictures, &QTimer::timeout, this, [this] { emit m_desk.changed({QStringLiteral("picture")}); });
    connect(&tablet.positioning(), &Positioning::fixChanged, this, &AppContext::showNearby);
    connect(&tablet, &Tablet::enrolledChanged, this, [this] {
        if (m_tablet.isEnrolled())
            m_tablet.sync().start();
        emit m_desk.changed({});
        showUser();
    });
    connect(&m_enrolment, &EnrolmentModel::finished, this, [this] { enter("READY"); });
    connect(&m_lock, &LockModel::unlocked, this, [this] { enter("READY"); });
    connect(&m_sync, &SyncModel::signedOut, this, [this] { enter("ENROL"); });
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdleLockMs);
    connect(&m_idle, &QTimer::timeout, this, &AppContext::lockNow);
    m_minute.setInterval(60'000);
    connect(&m_minute, &QTimer::timeout, this, &AppContext::nowChanged);
    m_minute.start();
    showUser();
    if (!tablet.isEnrolled() || !tablet.pin().isSet())
        enter("ENROL");
    else
        enter("LOCKED");
    if (tablet.isEnrolled())
        tablet.sync().start();
}

AppContext::~AppContext()
{
    if (!m_attached)
        delete m_cameraImages;
}

void AppContext::attach(QQmlEngine& engine)
{
    m_engine = &engine;
    m_attached = true;
    engine.addImageProvider("icons", new IconImages);
    engine.addImageProvider("photos", new PhotoImages(m_tablet.pictures(), m_shelf.originals()));
    engine.addImageProvider("viewfinder", m_cameraImages); // "camera" is taken by QtMultimedia
}

void AppContext::readSettings()
{
    MetaRepository& meta = m_tablet.meta();
    const auto kept = [&](const char* key, const char* otherwise) {
        const std::string value = meta.text(key);
        return value.empty() ? QString(otherwise) : text(value);
    };
    m_theme = kept("theme", "LIGHT");
    m_textSize = kept("text_size", "0").toInt();
    m_gloveMode = kept("glove_mode", "0") == "1";
    m_leftHanded = kept("left_handed", "0") == "1";
    m_language.clear();
    setLanguage(kept("language", "zh_CN"));
}

void AppContext::keep(const char* key, const QString& value)
{
    const QString sentence = attempt([&]() -> Result<> {
        m_tablet.meta().setText(key, value.toStdString());
        return {};
    });
    if (!sentence.isEmpty())
        emit notice(sentence);
    emit changed();
}

void AppContext::setTheme(const QString& theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    keep("theme", theme);
}

void AppContext::setTextSize(int size)
{
    const int fitting = std::clamp(size, 0, 3);
    if (fitting == m_textSize)
        return;
    m_textSize = fitting;
    keep("text_size", QString::number(fitting));
}

void AppContext::setGloveMode(bool on)
{
    if (on == m_gloveMode)
        return;
    m_gloveMode = on;
    keep("glove_mode", on ? "1" : "0");
}

void AppContext::setLeftHanded(bool on)
{
    if (on == m_leftHanded)
        return;
    m_leftHanded = on;
    keep("left_handed", on ? "1" : "0");
}

void AppContext::setLanguage(const QString& language)
{
    if (language == m_language || (language != "zh_CN" && language != "en"))
        return;
    m_language = language;
    m_desk.setChinese(language == "zh_CN");
    QCoreApplication::removeTranslator(&m_chinese);
    if (language == "zh_CN") {
        if (m_chinese.isEmpty() && !m_chinese.load(":/i18n/tacha_zh_CN.qm"))
            qWarning("the Chinese words are missing from the program");
        QCoreApplication::installTranslator(&m_chinese);
    }
    if (m_engine)
        m_engine->retranslate();
    keep("language", language);
    emit m_desk.changed({}); // sentences are made anew
    reloadAll();
}

void AppContext::showUser()
{
    const auto identity = m_tablet.identity();
    const auto roles = m_desk.roles();
    m_profile = profileOf(roles);
    m_roles.clear();
    for (const Role role : roles)
        m_roles.append(code(role));
    m_userName = identity ? text(identity->name) : QString();
    m_unitName = identity ? text(identity->unit) : QString();
    m_postName = identity ? text(identity->post) : QString();
    m_serverAddress = identity ? text(identity->server) : QString();
    const auto device = m_tablet.meta().device();
    m_deviceCode = device ? text(device->text()) : QString();
    emit changed();
}

void AppContext::showNearby()
{
    m_nearby.clear();
    const QString before = m_suggestedProjectId;
    m_suggestedProjectId.clear();
    for (const QVariantMap& duty : m_today.duties()->rows())
        if (duty["kind"] == "VISIT_DUE") {
            m_suggestedProjectId = duty["projectId"].toString();
            break;
        }
    std::map<Id, int> colours;
    for (const auto& [project, lamp] : m_desk.rows().lamps())
        colours[project] = lamp.colour;
    QList<QVariantMap> rows;
    for (const Id& id : m_desk.myProjects()) {
        const auto project = m_desk.project(id);
        if (!project)
            continue;
        rows.append(QVariantMap{{"projectId", text(id)}, {"name", text(project->name)},
            {"distanceM", m_desk.distanceTo(*project)}, {"colour", code(static_cast<Colour>(colours[id]))}});
    }
    const auto rank = [this](const QVariantMap& row) {
        const int metres = row["distanceM"].toInt();
        return std::tuple(row["projectId"] != m_suggestedProjectId, metres < 0 ? 1'000'000 : metres);
    };
    std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    for (std::size_t i = 0; i < kNearest && i < static_cast<std::size_t>(rows.size()); ++i)
        m_nearby.append(rows[static_cast<qsizetype>(i)]);
    emit changed();
}

void AppContext::reloadAll()
{
    if (m_stage.isEmpty() || m_stage == "ENROL")
        return;
    m_today.reload();
    m_projects.reload();
    m_followUps.reload();
    m_sync.reload();
    m_suggestions.reload();
    m_conflicts.reload();
    if (m_profile == "SUPERVISOR")
        m_review.reload();
    showNearby();
}

void AppContext::enter(const QString& stage)
{
    m_stage = stage;
    showUser();
    if (stage != "ENROL")
        reloadAll();
    stage == "READY" ? m_idle.start() : m_idle.stop();
    emit changed();
}

void AppContext::enterWith(const QString& enrolmentText, const QString& pin)
{
    const QString sentence = attempt([&]() -> Result<> {
        if (!m_tablet.isEnrolled()) {
            const auto enrolled = m_tablet.introduce(enrolmentText.toStdString());
            if (!enrolled)
                return tl::unexpected(enrolled.error());
            if (const auto adopted = m_tablet.adopt(*enrolled); !adopted)
                return adopted;
        }
        return m_tablet.pin().isSet() ? m_tablet.pin().unlock(pin.toStdString())
                                      : m_tablet.pin().set(pin.toStdString());
    });
    if (sentence.isEmpty())
        enter("READY");
    else
        qWarning("cannot enter: %s", qPrintable(sentence));
}

void AppContext::lockNow()
{
    if (m_stage != "READY" || !m_tablet.pin().isSet())
        return;
    m_lock.reload();
    enter("LOCKED");
}

void AppContext::touch()
{
    if (m_stage == "READY")
        m_idle.start();
}

void AppContext::findRecovered()
{
    for (const DraftHead& draft : m_tablet.drafts().open())
        if (draft.onScreen && draft.kind == DraftKind::Visit) {
            m_recoveredVisitId = text(draft.id);
            m_recoveredAtMs = draft.changedAtMs;
            return;
        }
}

void AppContext::dismissRecovered()
{
    m_recoveredVisitId.clear();
    m_recoveredAtMs = 0;
    emit changed();
}

void AppContext::sendComplaint(const QString& words)
{
    const QString sentence = attempt([&]() -> Result<> {
        if (words.trimmed().isEmpty())
            return fail(ErrorCode::InvalidInput, "an empty complaint", "E_TEXT");
        const auto made = m_tablet.actions().add("complaint", {}, Json{{"text", words.trimmed().toStdString()}});
        return made ? Result<>{} : Result<>(tl::unexpected(made.error()));
    });
    emit notice(
        sentence.isEmpty() ? tr("Thank you. It is kept here and goes to the office with the next sync.") : sentence);
}

ProjectModel* AppContext::project(const QString& id)
{
    return handOut(new ProjectModel(m_desk, m_shelf, idFrom(id), this));
}

QStringList AppContext::visitKinds(const QString& projectId)
{
    QStringList kinds;
    const auto held = m_desk.rolesFor(idFrom(projectId));
    // Duties on the project itself first: that is what somebody usually comes for.
    for (const Role role : {Role::ChiefAssistant, Role::ProjectChief, Role::SiteFacilitator, Role::ResponsibleHead,
             Role::GroupLeader, Role::Inspector, Role::DeputyLeader, Role::Deputy, Role::Supervisor, Role::CppccMember,
             Role::SpecialSupervisor, Role::AuditExpert, Role::LineDept})
        if (held.contains(role))
            for (const VisitKind kind : visitKindsOf(role))
                if (const QString word = code(kind); !kinds.contains(word))
                    kinds.append(word);
    return kinds;
}

void AppContext::standAt(const Project& project)
{
    auto* route = qobject_cast<NmeaPositioning*>(&m_tablet.positioning());
    if (route && m_placedByHand && !project.sites.empty() && !project.sites.front().points.empty())
        route->place(project.sites.front().points.front());
}

VisitEditor* AppContext::startVisit(const QString& projectId, const QString& kind)
{
    const auto project = m_desk.project(idFrom(projectId));
    const auto value = fromCode<VisitKind>(kind);
    if (!project || !value)
        return nullptr;
    standAt(*project);
    VisitStart start;
    start.project = idFrom(projectId);
    start.kind = *value;
    start.fix = m_tablet.positioning().lastFix();
    const bool joint = *value == VisitKind::JointInspection || isDeputyKind(*value);
    if (joint)
        for (const Id& group : m_desk.groupsOf(start.project, m_desk.today())) {
            const Group* known = m_desk.group(group);
            if (known && (known->kind == GroupKind::Deputy) == isDeputyKind(*value))
                start.group = group;
        }
    if (const auto checklist = m_desk.checklistFor(*project, *value)) {
        start.checklist = checklist->code;
        start.checklistVersion = checklist->version;
    }
    VisitEditor* editor = nullptr;
    const QString sentence = attempt([&]() -> Result<> {
        auto draft = m_tablet.startVisit(start);
        if (!draft)
            return tl::unexpected(draft.error());
        editor = new VisitEditor(m_desk, m_shelf, std::move(*draft), this);
        return {};
    });
    if (!editor) {
        emit notice(sentence);
        return nullptr;
    }
    m_today.reload();
    return handOut(editor);
}

VisitEditor* AppContext::visit(const QString& id)
{
    const bool recovered = !id.isEmpty() && id == m_recoveredVisitId;
    if (recovered)
        dismissRecovered();
    auto draft = m_tablet.visitDraft(idFrom(id));
    if (draft && (*draft)->head().state == DraftState::Open) {
        if (const auto project = m_desk.project((*draft)->head().project))
            standAt(*project);
        auto* editor = new VisitEditor(m_desk, m_shelf, std::move(*draft), this);
        if (recovered)
            editor->markRecovered();
        return handOut(editor);
    }
    return handOut(new VisitEditor(m_desk, m_shelf, idFrom(id), this));
}

FollowUpModel* AppContext::followUp(const QString& id)
{
    return handOut(new FollowUpModel(m_desk, m_shelf, idFrom(id), this));
}

IssueModel* AppContext::issue(const QString& id)
{
    return handOut(new IssueModel(m_desk, m_shelf, idFrom(id), this));
}

ConflictModel* AppContext::conflict(const QString& id)
{
    return handOut(new ConflictModel(m_desk, id, this));
}

CameraTarget AppContext::targetFrom(const QVariantMap& map)
{
    CameraTarget target;
    target.project = idFrom(map["projectId"].toString());
    target.draft = idFrom(map["visitId"].toString());
    target.issueDraft = idFrom(map["issueDraftId"].toString());
    target.item = map["item"].toString().toStdString();
    target.viewpoint = map["viewpoint"].toString().toStdString();
    target.label = map["label"].toString();
    target.purpose =
        fromCode<PhotoPurpose>(map["purpose"].toString())
            .value_or(target.issueDraft || !target.item.empty() ? PhotoPurpose::Issue : PhotoPurpose::Progress);
    if (const Id about = idFrom(map["followUpId"].toString()))
        if (const auto draft = m_tablet.actions().replyDraft(about)) {
            target.draft = draft->id;
            target.project = draft->project;
        }
    if (const auto draft = m_tablet.drafts().find(target.draft); draft && !target.project)
        target.project = draft->project;
    return target;
}

CameraModel* AppContext::camera(const QVariantMap& map)
{
    const CameraTarget target = targetFrom(map);
    if (auto* drawn = qobject_cast<SimulatedCamera*>(&m_tablet.camera())) {
        const auto reading = lastReading(m_desk, target.project);
        const QString subject = target.viewpoint.empty() ? m_desk.projectName(target.project) : text(target.viewpoint);
        drawn->setScene({subject, std::max(0, reading.permille), static_cast<quint32>(qHash(subject))});
    }
    return handOut(new CameraModel(m_desk, m_shelf, *m_cameraImages, target, this));
}

void AppContext::release(QObject* model)
{
    if (model)
        model->deleteLater();
}

} // namespace tacha
