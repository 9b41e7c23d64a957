// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layout_store.h"

#include <QJsonArray>
#include <algorithm>

#include "core/base/contracts.h"

namespace qd::ui::shell {

namespace {

constexpr qsizetype kMostLayouts = 50;
constexpr int kLongestName = 60;
const QString kOwn = QStringLiteral("layouts");
const QString kLast = QStringLiteral("layout.last");
const QString kAside = QStringLiteral("layouts.set-aside");

auto named(QList<Layout>& layouts, const QString& name) {
    return std::find_if(layouts.begin(), layouts.end(), [&](const Layout& one) { return one.name == name; });
}

}  // namespace

LayoutStore::LayoutStore(QList<Layout> builtIn, Preferences* preferences, QObject* parent)
    : QObject(parent), m_builtIn(std::move(builtIn)), m_preferences(preferences) {
    QD_REQUIRE(!m_builtIn.isEmpty());
    load();
}

void LayoutStore::load() {
    if (m_preferences == nullptr) return;
    QJsonArray aside = m_preferences->get(kAside).toArray();
    const auto read = [&](const QJsonValue& json) -> std::optional<Layout> {
        if (json.isUndefined() || json.isNull()) return std::nullopt;
        auto layout = layoutFrom(json);
        if (layout.ok()) return *layout;
        m_setAside = true;
        aside.append(json);
        return std::nullopt;
    };
    const QJsonArray own = m_preferences->get(kOwn).toArray();
    for (const auto& json : own) {
        const auto layout = read(json);
        if (layout && whyNot(layout->name).isEmpty()) m_own.append(*layout);
    }
    m_last = read(m_preferences->get(kLast));
    if (!m_setAside) return;
    while (aside.size() > kMostLayouts)
        aside.removeFirst();
    m_preferences->setValue(kAside, aside);
    if (!m_last) m_preferences->setValue(kLast, QJsonValue(QJsonValue::Undefined));
    write();
}

QStringList LayoutStore::names() const {
    QStringList own;
    for (const Layout& layout : m_own)
        own.append(layout.name);
    std::sort(own.begin(), own.end(),
              [](const QString& a, const QString& b) { return QString::localeAwareCompare(a, b) < 0; });
    QStringList all;
    for (const Layout& layout : m_builtIn)
        all.append(layout.name);
    return all + own;
}

bool LayoutStore::builtIn(const QString& name) const {
    return std::any_of(m_builtIn.begin(), m_builtIn.end(),
                       [&](const Layout& layout) { return layout.name == name; });
}

std::optional<Layout> LayoutStore::find(const QString& name) const {
    for (const auto* list : {&m_builtIn, &m_own})
        for (const Layout& layout : *list)
            if (layout.name == name) return layout;
    return std::nullopt;
}

QString LayoutStore::whyNot(const QString& name) const {
    if (name.trimmed().isEmpty()) return tr("Give the layout a name.");
    if (name.size() > kLongestName) return tr("A name has at most %1 letters.").arg(kLongestName);
    if (builtIn(name)) return tr("This is the name of a built-in layout.");
    return {};
}

void LayoutStore::save(const Layout& layout) {
    if (!whyNot(layout.name).isEmpty()) return;
    const auto at = named(m_own, layout.name);
    if (at != m_own.end())
        *at = layout;
    else if (m_own.size() < kMostLayouts)
        m_own.append(layout);
    write();
}

void LayoutStore::remove(const QString& name) {
    const auto at = named(m_own, name);
    if (at == m_own.end()) return;
    m_own.erase(at);
    write();
}

void LayoutStore::rename(const QString& from, const QString& to) {
    const auto at = named(m_own, from);
    if (at == m_own.end() || !whyNot(to).isEmpty() || named(m_own, to) != m_own.end()) return;
    at->name = to;
    write();
}

void LayoutStore::setLast(const Layout& layout) {
    if (m_last == layout) return;
    m_last = layout;
    if (m_preferences != nullptr) m_preferences->setValue(kLast, toJson(layout));
}

void LayoutStore::setAsideLast(const QString& name) {
    if (!m_last) return;
    Layout layout = *m_last;
    m_last.reset();
    layout.name = name;
    save(layout);
    if (m_preferences != nullptr) m_preferences->setValue(kLast, QJsonValue(QJsonValue::Undefined));
}

void LayoutStore::write() {
    if (m_preferences != nullptr) {
        QJsonArray own;
        for (const Layout& layout : std::as_const(m_own))
            own.append(toJson(layout));
        m_preferences->setValue(kOwn, own);
    }
    Q_EMIT changed();
}

}  // namespace qd::ui::shell
