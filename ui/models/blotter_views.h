// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QJsonObject>
#include <QPointer>
#include <vector>

#include "ui/kit/preferences.h"

class QUndoStack;

namespace qd::ui::models {

/// The views of one table that the user saved: a name, and what BlotterView::state() gave. Kept among the
/// preferences under "views.<table>"; without preferences in memory only. With an undo stack each change can
/// be taken back.
class BlotterViews final : public QAbstractListModel {
    Q_OBJECT

public:
    /// `preferences` and `undo` may be null; both outlive the model.
    BlotterViews(const QString& table, Preferences* preferences, QUndoStack* undo, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool contains(const QString& name) const { return names().contains(name); }
    /// Empty for a name that there is not.
    [[nodiscard]] QJsonObject state(const QString& name) const;
    /// Adds a view, or replaces the one of this name. Names are trimmed; an empty one is refused.
    bool save(const QString& name, const QJsonObject& state);
    bool remove(const QString& name);
    /// Refused where `to` is empty or taken.
    bool rename(const QString& from, const QString& to);

private:
    struct View {
        QString name;
        QJsonObject state;
    };
    using Views = std::vector<View>;
    class Change;

    void change(const QString& words, Views after);
    void put(const Views& views);
    void load();
    [[nodiscard]] QJsonArray json() const;

    QString m_key;
    QPointer<Preferences> m_preferences;
    QUndoStack* m_undo;
    Views m_views;
};

}  // namespace qd::ui::models
