// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_views.h"

#include <QJsonArray>
#include <QUndoCommand>
#include <QUndoStack>
#include <algorithm>
#include <utility>

namespace qd::ui::models {

/// Before and after as wholes: a table has a handful of views.
class BlotterViews::Change final : public QUndoCommand {
public:
    Change(BlotterViews* views, const QString& words, Views before, Views after)
        : QUndoCommand(words), m_views(views), m_before(std::move(before)), m_after(std::move(after)) {}
    void undo() override {
        if (m_views) m_views->put(m_before);
    }
    void redo() override {
        if (m_views) m_views->put(m_after);
    }

private:
    QPointer<BlotterViews> m_views;
    Views m_before;
    Views m_after;
};

BlotterViews::BlotterViews(const QString& table, Preferences* preferences, QUndoStack* undo, QObject* parent)
    : QAbstractListModel(parent),
      m_key(QStringLiteral("views.") + table),
      m_preferences(preferences),
      m_undo(undo) {
    load();
    if (preferences != nullptr)
        connect(preferences, &Preferences::changed, this, [this](const QString& name) {
            if (name == m_key && m_preferences->get(m_key) != QJsonValue(json())) load();
        });
}

void BlotterViews::load() {
    if (!m_preferences) return;
    beginResetModel();
    m_views.clear();
    for (const QJsonValue& value : m_preferences->get(m_key).toArray()) {
        const QJsonObject one = value.toObject();
        const QString name = one.value(QStringLiteral("name")).toString().trimmed();
        if (name.isEmpty() || contains(name)) continue;
        m_views.push_back({name, one.value(QStringLiteral("state")).toObject()});
    }
    endResetModel();
}

QJsonArray BlotterViews::json() const {
    QJsonArray all;
    for (const View& view : m_views)
        all.append(QJsonObject{{QStringLiteral("name"), view.name}, {QStringLiteral("state"), view.state}});
    return all;
}

int BlotterViews::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_views.size());
}

QVariant BlotterViews::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole) return {};
    return m_views[static_cast<std::size_t>(index.row())].name;
}

QStringList BlotterViews::names() const {
    QStringList names;
    for (const View& view : m_views)
        names.append(view.name);
    return names;
}

QJsonObject BlotterViews::state(const QString& name) const {
    for (const View& view : m_views)
        if (view.name == name) return view.state;
    return {};
}

void BlotterViews::put(const Views& views) {
    beginResetModel();
    m_views = views;
    endResetModel();
    if (m_preferences)
        m_preferences->setValue(m_key, m_views.empty() ? QJsonValue(QJsonValue::Undefined) : json());
}

void BlotterViews::change(const QString& words, Views after) {
    if (m_undo != nullptr)
        m_undo->push(new Change(this, words, m_views, std::move(after)));
    else
        put(after);
}

bool BlotterViews::save(const QString& name, const QJsonObject& state) {
    const QString wanted = name.trimmed();
    if (wanted.isEmpty()) return false;
    Views after = m_views;
    const auto at =
        std::find_if(after.begin(), after.end(), [&](const View& view) { return view.name == wanted; });
    if (at != after.end())
        at->state = state;
    else
        after.push_back({wanted, state});
    change(tr("Save view \u201C%1\u201D").arg(wanted), std::move(after));
    return true;
}

bool BlotterViews::remove(const QString& name) {
    if (!contains(name)) return false;
    Views after;
    std::copy_if(m_views.begin(), m_views.end(), std::back_inserter(after),
                 [&](const View& view) { return view.name != name; });
    change(tr("Delete view \u201C%1\u201D").arg(name), std::move(after));
    return true;
}

bool BlotterViews::rename(const QString& from, const QString& to) {
    const QString wanted = to.trimmed();
    if (wanted.isEmpty() || !contains(from) || contains(wanted)) return false;
    Views after = m_views;
    for (View& view : after)
        if (view.name == from) view.name = wanted;
    change(tr("Rename view \u201C%1\u201D").arg(from), std::move(after));
    return true;
}

}  // namespace qd::ui::models
