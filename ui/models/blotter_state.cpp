// SPDX-License-Identifier: GPL-3.0-or-later
// What BlotterView remembers, as JSON, and the views under a name.
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <algorithm>
#include <array>

#include "ui/models/blotter_header.h"
#include "ui/models/blotter_view.h"
#include "ui/models/blotter_views.h"
#include "ui/models/filter_row.h"

namespace qd::ui::models {

namespace {

constexpr int kNarrowest = 36;
constexpr int kWidest = 2000;
constexpr std::array<std::pair<Theme::Density, const char16_t*>, 3> kDensities{
    {{Theme::Density::Compact, u"compact"},
     {Theme::Density::Standard, u"standard"},
     {Theme::Density::Comfortable, u"comfortable"}}};

QJsonArray sortToJson(const std::vector<SortKey>& sorting) {
    QJsonArray json;
    for (const SortKey& key : sorting)
        json.append(QJsonObject{{QStringLiteral("column"), key.column},
                                {QStringLiteral("descending"), key.order == Qt::DescendingOrder}});
    return json;
}

std::vector<SortKey> sortFromJson(const QJsonArray& json, const SnapshotTableModel& model) {
    std::vector<SortKey> sorting;
    for (const QJsonValue& value : json) {
        const QJsonObject one = value.toObject();
        const QString column = one.value(QStringLiteral("column")).toString();
        const bool descending = one.value(QStringLiteral("descending")).toBool();
        if (model.columnOf(column) >= 0)
            sorting.push_back({column, descending ? Qt::DescendingOrder : Qt::AscendingOrder});
    }
    return sorting;
}

}  // namespace

QJsonObject BlotterView::state() const {
    QJsonArray columns;
    for (const QString& id : columnOrder()) {
        const int at = m_model->columnOf(id);
        QJsonObject column{{QStringLiteral("id"), id}, {QStringLiteral("shown"), columnShown(id)}};
        if (m_chosen.contains(at)) column.insert(QStringLiteral("width"), m_widths.value(at));
        columns.append(column);
    }
    QJsonObject filters;
    const auto texts = m_filterRow->texts();
    for (auto it = texts.begin(); it != texts.end(); ++it)
        filters.insert(it.key(), *it);
    QJsonObject state{{QStringLiteral("columns"), columns},
                      {QStringLiteral("frozen"), frozenColumns()},
                      {QStringLiteral("sort"), sortToJson(m_model->sorting())},
                      {QStringLiteral("groups"), QJsonArray::fromStringList(m_model->groups())},
                      {QStringLiteral("rules"), rulesToJson(rules())},
                      {QStringLiteral("filterRow"), filterRowVisible()},
                      {QStringLiteral("filters"), filters},
                      {QStringLiteral("words"), m_filter->text()}};
    for (const auto& [density, name] : kDensities)
        if (m_density == density) state.insert(QStringLiteral("density"), QString::fromUtf16(name));
    return state;
}

void BlotterView::readColumnState(const QJsonObject& state) {
    int place = 0;
    m_stretching = true;
    m_chosen.clear();
    for (const QJsonValue& value : state.value(QStringLiteral("columns")).toArray()) {
        const QJsonObject saved = value.toObject();
        const QString id = saved.value(QStringLiteral("id")).toString();
        const int at = m_model->columnOf(id);
        if (at < 0) continue;  // a column that is no longer there
        const int width = saved.value(QStringLiteral("width")).toInt(0);
        if (width > 0) {
            m_chosen.insert(at);
            m_widths.insert(at, std::clamp(width, kNarrowest, kWidest));
        } else {
            m_widths.insert(at, m_model->column(at).width);
        }
        m_table->setColumnHidden(at, !saved.value(QStringLiteral("shown")).toBool(true));
        m_header->moveSection(m_header->visualIndex(at), place++);
    }
    m_stretching = false;
    if (m_table->shownColumns().empty() && m_model->columnCount() > 0) m_table->setColumnHidden(0, false);
}

void BlotterView::setState(const QJsonObject& state) {
    if (state.isEmpty()) return;
    if (m_model->columnCount() == 0) {
        m_waiting = state;
        return;
    }
    readColumnState(state);
    m_table->setFrozen(state.value(QStringLiteral("frozen")).toInt(0));
    QMap<QString, QString> filters;
    const QJsonObject typed = state.value(QStringLiteral("filters")).toObject();
    for (auto it = typed.begin(); it != typed.end(); ++it)
        filters.insert(it.key(), it->toString());
    m_filterRow->setTexts(filters);
    setFilterRowVisible(state.value(QStringLiteral("filterRow")).toBool(!filters.isEmpty()));
    m_filter->setText(state.value(QStringLiteral("words")).toString());
    if (!m_filter->text().isEmpty()) m_filter->show();  // a filter that nobody sees would lie
    applyFilter();
    QStringList groups;
    for (const QJsonValue& value : state.value(QStringLiteral("groups")).toArray())
        if (m_model->columnOf(value.toString()) >= 0) groups.append(value.toString());
    m_model->setGroups(groups);
    m_model->setSort(sortFromJson(state.value(QStringLiteral("sort")).toArray(), *m_model));
    setRules(rulesFromJson(state.value(QStringLiteral("rules")).toArray()));
    std::optional<Theme::Density> density;
    for (const auto& [value, name] : kDensities)
        if (state.value(QStringLiteral("density")).toString() == QString::fromUtf16(name)) density = value;
    setDensity(density);
    stretchColumns();
    followColumns();
    Q_EMIT columnsChanged();
}

QByteArray BlotterView::saveLayout() const {
    return QJsonDocument(m_waiting ? *m_waiting : state()).toJson(QJsonDocument::Compact);
}

void BlotterView::restoreLayout(const QByteArray& layout) {
    setState(QJsonDocument::fromJson(layout).object());
}

void BlotterView::useViews(const QString& table, Preferences* preferences, QUndoStack* undo) {
    delete m_views;
    m_views = new BlotterViews(table, preferences, undo, this);
}

void BlotterView::applyView(const QString& name) {
    if (m_views != nullptr) setState(m_views->state(name));
}

}  // namespace qd::ui::models
