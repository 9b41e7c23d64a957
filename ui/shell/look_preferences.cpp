// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/look_preferences.h"

#include <QCoreApplication>
#include <QVariant>
#include <array>

namespace qd::ui::shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::shell::LookPreferences)
};

constexpr std::array kThemes{"dark", "light", "contrast"};
constexpr std::array kDensities{"compact", "standard", "comfortable"};
constexpr std::array kColours{"standard", "red-green", "swapped"};

template <std::size_t N>
int indexOf(const std::array<const char*, N>& names, const QString& name, int fallback) {
    for (std::size_t i = 0; i < N; ++i)
        if (name == QLatin1String(names[i])) return static_cast<int>(i);
    return fallback;
}

int themeOf(const Preferences& machine) {
    return indexOf(kThemes, machine.get(kTheme), 0);
}

/// Collects the values of one setting after the other.
class Entries {
public:
    explicit Entries(Preferences& machine) : m_machine(machine) {}

    void begin(const Preference<const char*>& key, const QString& title) {
        m_key = &key;
        m_title = title;
    }
    void add(const char* value, const QString& choice, const QString& note = {}) {
        Preferences* machine = &m_machine;
        const auto key = *m_key;
        const QString wanted = QString::fromLatin1(value);
        m_list.append({QString::fromLatin1(key.name), wanted, m_title, choice, note,
                       [machine, key, wanted] { machine->set(key, wanted); },
                       [machine, key, wanted] { return machine->get(key) == wanted; }});
    }
    void addSwitch(const Preference<bool>& key, const QString& title, const QString& note) {
        Preferences* machine = &m_machine;
        const auto value = [&](bool wanted, const QString& choice) {
            m_list.append({QString::fromLatin1(key.name), QVariant(wanted).toString(), title, choice, note,
                           [machine, key, wanted] { machine->set(key, wanted); },
                           [machine, key, wanted] { return machine->get(key) == wanted; }});
        };
        value(false, Words::tr("Off"));
        value(true, Words::tr("On"));
    }
    [[nodiscard]] QList<SettingEntry> list() const { return m_list; }

private:
    Preferences& m_machine;
    const Preference<const char*>* m_key = nullptr;
    QString m_title;
    QList<SettingEntry> m_list;
};

void push(const Preferences& machine, Theme& theme) {
    theme.setMode(static_cast<Theme::Mode>(themeOf(machine)));
    theme.setDensity(static_cast<Theme::Density>(indexOf(kDensities, machine.get(kDensity), 1)));
    theme.setChangeColours(static_cast<ChangeColours>(indexOf(kColours, machine.get(kChangeColours), 0)));
    theme.setReducedMotion(machine.get(kReducedMotion));
}

}  // namespace

QString themeName(Theme::Mode mode) {
    return QString::fromLatin1(kThemes.at(static_cast<std::size_t>(mode)));
}

void chooseNextTheme(Preferences& machine) {
    const int next = (themeOf(machine) + 1) % static_cast<int>(kThemes.size());
    machine.set(kTheme, themeName(static_cast<Theme::Mode>(next)));
}

void applyLook(Preferences& machine, Theme& theme) {
    push(machine, theme);
    QObject::connect(&machine, &Preferences::changed, &theme, [&machine, &theme](const QString& name) {
        if (name.startsWith(QLatin1String("look."))) push(machine, theme);
    });
}

QList<SettingEntry> settingEntries(Preferences& machine) {
    Entries entries(machine);
    entries.begin(kTheme, Words::tr("Theme"));
    entries.add("dark", Words::tr("Dark"));
    entries.add("light", Words::tr("Light"));
    entries.add("contrast", Words::tr("High contrast"),
                Words::tr("Pure white words, strong lines, outlined chips."));
    entries.begin(kDensity, Words::tr("Table rows"));
    entries.add("compact", Words::tr("Compact"));
    entries.add("standard", Words::tr("Standard"));
    entries.add("comfortable", Words::tr("Comfortable"));
    entries.begin(kChangeColours, Words::tr("Gain and loss"));
    entries.add("standard", Words::tr("Teal and orange"), Words::tr("Safe for colour-blind readers."));
    entries.add("red-green", Words::tr("Green and red"));
    entries.add("swapped", Words::tr("Red and green"), Words::tr("Red is a gain, as in East Asia."));
    entries.addSwitch(kReducedMotion, Words::tr("Reduced motion"),
                      Words::tr("Nothing slides, fades or flashes."));
    entries.begin(kLanguage, Words::tr("Language"));
    entries.add("", Words::tr("As the system"));
    entries.add("en", QStringLiteral("English"));
    entries.add("de", QStringLiteral("Deutsch"));
    if (machine.get(kDeveloperMode))
        entries.add("pseudo", Words::tr("Pseudo-locale"),
                    Words::tr("Longer words with accents, to test layouts."));
    entries.addSwitch(kDeveloperMode, Words::tr("Developer mode"),
                      Words::tr("Shows the gallery of components and the pseudo-locale."));
    return entries.list();
}

}  // namespace qd::ui::shell
