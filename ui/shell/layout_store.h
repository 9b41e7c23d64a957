// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <optional>

#include "ui/kit/preferences.h"
#include "ui/shell/layout.h"

namespace qd::ui::shell {

/// The arrangements that have a name, and the one that the window had last. Built-in ones cannot be changed.
/// What is stored in a shape of another version is set aside and passed over.
class LayoutStore final : public QObject {
    Q_OBJECT

public:
    /// `preferences` of the workspace outlive it; null: memory only.
    LayoutStore(QList<Layout> builtIn, Preferences* preferences, QObject* parent = nullptr);

    /// Built-in ones first, then the user's in alphabetical order.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] bool builtIn(const QString& name) const;
    [[nodiscard]] std::optional<Layout> find(const QString& name) const;
    /// The one that holds where nothing was chosen.
    [[nodiscard]] const Layout& standard() const { return m_builtIn.constFirst(); }

    /// Why a layout cannot have this name, in words; empty: it can.
    [[nodiscard]] QString whyNot(const QString& name) const;
    /// Puts it in the place of the one with its name. Nothing happens where the name cannot be.
    void save(const Layout& layout);
    void remove(const QString& name);
    void rename(const QString& from, const QString& to);

    /// How the window stood; nothing at the first start.
    [[nodiscard]] std::optional<Layout> last() const { return m_last; }
    void setLast(const Layout& layout);
    /// Gives the last one this name, whatever stood there, and forgets it as the last one.
    void setAsideLast(const QString& name);
    /// Whether something was found that could not be read.
    [[nodiscard]] bool setAside() const { return m_setAside; }

Q_SIGNALS:
    void changed();

private:
    void load();
    void write();

    QList<Layout> m_builtIn;
    Preferences* m_preferences;
    QList<Layout> m_own;
    std::optional<Layout> m_last;
    bool m_setAside = false;
};

}  // namespace qd::ui::shell
