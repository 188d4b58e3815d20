#include "mobile/viewmodels/project_list_model.h"

#include "mobile/viewmodels/progress.h"
#include "mobile/viewmodels/screen_model.h"

#include <algorithm>

namespace tacha {
namespace {

const QStringList kRoles{"projectId", "code", "name", "type", "township", "colour", "stale", "lampSentence", "stage",
    "lifecycle", "plannedPermille", "actualPermille", "lastVisitMs", "openIssues", "openFollowUps", "mine", "distanceM",
    "conflict"};

} // namespace

ProjectListModel::ProjectListModel(Desk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(desk)
{
    m_viewState = "LOADING";
    m_sort = "URGENCY";
    connect(&desk, &Desk::changed, this, &ProjectListModel::reload);
}

bool ProjectListModel::filtered() const
{
    return !m_search.isEmpty() || !m_colourFilter.isEmpty() || !m_stageFilter.isEmpty() || !m_typeFilter.isEmpty()
        || !m_townshipFilter.isEmpty() || m_mineOnly;
}

void ProjectListModel::clearFilters()
{
    m_search.clear();
    m_colourFilter.clear();
    m_stageFilter.clear();
    m_typeFilter.clear();
    m_townshipFilter.clear();
    m_mineOnly = false;
    read();
}

void ProjectListModel::reload()
{
    m_details.clear();
    read();
}

bool ProjectListModel::fits(const Row& row) const
{
    return (m_colourFilter.isEmpty() || code(static_cast<Colour>(row.lamp.colour)) == m_colourFilter)
        && (m_stageFilter.isEmpty() || text(row.row.stage) == m_stageFilter)
        && (m_typeFilter.isEmpty() || text(row.row.kind) == m_typeFilter)
        && (m_townshipFilter.isEmpty() || m_desk.townshipName(row.row.township) == m_townshipFilter)
        && (!m_mineOnly || row.mine);
}

std::vector<ProjectListModel::Row> ProjectListModel::chosen()
{
    std::unordered_map<Id, RowRepository::Lamp> lamps;
    for (const auto& [project, lamp] : m_desk.rows().lamps())
        lamps.emplace(project, lamp);
    const auto& mine = m_desk.myProjects();
    std::map<std::string, int> colours{{"NONE", 0}, {"BLUE", 0}, {"YELLOW", 0}, {"RED", 0}};
    std::set<QString> townships;
    std::vector<Row> rows;
    for (ListRow& found : m_desk.rows().list({.type = "project", .search = m_search.trimmed().toStdString()})) {
        const auto lamp = lamps.find(found.id);
        Row row{std::move(found), lamp == lamps.end() ? RowRepository::Lamp{} : lamp->second, false};
        row.mine = mine.contains(row.row.id);
        ++colours[std::string(nameOf(static_cast<Colour>(row.lamp.colour)))];
        townships.insert(m_desk.townshipName(row.row.township));
        if (fits(row))
            rows.push_back(std::move(row));
    }
    m_townships = QStringList(townships.begin(), townships.end());
    m_townships.removeAll(QString());
    m_colourCounts.clear();
    for (const auto& [colour, number] : colours)
        m_colourCounts[text(colour)] = number;
    return rows;
}

void ProjectListModel::order(std::vector<Row>& rows)
{
    const auto name = [](const Row& a, const Row& b) { return a.row.title < b.row.title; };
    if (m_sort == "DISTANCE") {
        const auto far = [this](const Row& row) {
            const int metres = detail(row.row.id).distanceM;
            return metres < 0 ? std::numeric_limits<int>::max() : metres;
        };
        std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return far(a) < far(b); });
    } else if (m_sort == "NAME") {
        std::stable_sort(rows.begin(), rows.end(), name);
    } else {
        std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
            const auto rank = [](const Row& row) {
                return std::tuple(-row.lamp.colour, !row.mine, -row.lamp.openFollowUps, -row.lamp.openIssues);
            };
            return rank(a) != rank(b) ? rank(a) < rank(b) : name(a, b);
        });
    }
}

void ProjectListModel::read()
{
    m_errorText = attempt([this]() -> Result<> {
        auto rows = chosen();
        order(rows);
        m_totalCount = static_cast<int>(m_desk.rows().count({.type = "project"}));
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return {};
    });
    m_viewState = !m_errorText.isEmpty() ? "ERROR" : m_rows.empty() ? "EMPTY" : "CONTENT";
    emit changed();
}

const ProjectListModel::Detail& ProjectListModel::detail(const Id& project) const
{
    const auto found = m_details.find(project);
    if (found != m_details.end())
        return found->second;
    Detail detail;
    if (const auto known = m_desk.project(project)) {
        detail.plannedPermille = plannedPermilleAt(*known, m_desk.nowMs());
        detail.actualPermille = lastReading(m_desk, project).permille;
        detail.distanceM = m_desk.distanceTo(*known);
        detail.lifecycle = code(known->lifecycle);
        detail.stale = isStale(m_desk, project);
    }
    return m_details.emplace(project, std::move(detail)).first->second;
}

int ProjectListModel::indexOf(const QString& projectId) const
{
    const Id id = idFrom(projectId);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].row.id == id)
            return static_cast<int>(i);
    return -1;
}

QHash<int, QByteArray> ProjectListModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int i = 0; i < kRoles.size(); ++i)
        names[Qt::UserRole + i] = kRoles[i].toUtf8();
    return names;
}

QVariant ProjectListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role - Qt::UserRole) {
    case 0:
        return text(row.row.id);
    case 1:
        return text(row.row.code);
    case 2:
        return text(row.row.title);
    case 3:
        return text(row.row.kind);
    case 4:
        return m_desk.townshipName(row.row.township);
    case 5:
        return code(static_cast<Colour>(row.lamp.colour));
    case 6:
        return detail(row.row.id).stale;
    case 7:
        return lampSentence(m_desk, row.row.id);
    case 8:
        return text(row.row.stage);
    case 9:
        return detail(row.row.id).lifecycle;
    case 10:
        return detail(row.row.id).plannedPermille;
    case 11:
        return detail(row.row.id).actualPermille;
    case 12:
        return QVariant::fromValue<qint64>(row.lamp.lastVisitMs);
    case 13:
        return static_cast<int>(row.lamp.openIssues);
    case 14:
        return static_cast<int>(row.lamp.openFollowUps);
    case 15:
        return row.mine;
    case 16:
        return detail(row.row.id).distanceM;
    case 17:
        return row.row.conflict;
    default:
        return {};
    }
}

} // namespace tacha
