// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <functional>

#include "ui/kit/preferences.h"
#include "ui/kit/theme.h"

namespace qd::ui::shell {

// What a person chooses for the look of the window, in the machine's preferences.
inline constexpr Preference<const char*> kTheme{"look.theme", "dark"};  ///< dark, light, contrast
inline constexpr Preference<const char*> kDensity{"look.density",
                                                  "standard"};  ///< compact, standard, comfortable
inline constexpr Preference<const char*> kChangeColours{"look.change_colours",
                                                        "standard"};  ///< standard, red-green, swapped
inline constexpr Preference<bool> kReducedMotion{"look.reduced_motion", false};
inline constexpr Preference<const char*> kLanguage{"look.language",
                                                   ""};  ///< "": of the system; en, de, pseudo
inline constexpr Preference<bool> kDeveloperMode{"developer", false};

[[nodiscard]] QString themeName(Theme::Mode mode);
/// Stores the mode that follows the present one: dark, light, high contrast.
void chooseNextTheme(Preferences& machine);

/// Gives the theme what is chosen, now and after every change. A value that is not known counts as the first.
/// Both outlive the connection or end it.
void applyLook(Preferences& machine, Theme& theme);

/// One value that a setting can have: "Light" of "Theme". The settings page shows them by setting, the
/// palette finds each.
struct SettingEntry {
    QString setting;    ///< stable name of the setting: "look.theme"
    QString value;      ///< as it is stored: "light"
    QString title;      ///< translated noun: "Theme"
    QString choice;     ///< translated: "Light"
    QString note = {};  ///< translated, of the choice; may be empty
    std::function<void()> choose;
    std::function<bool()> holds;

    /// "look.theme=light".
    [[nodiscard]] QString id() const { return setting + QLatin1Char('=') + value; }
};
/// Every setting that has a few values, in the order of the settings page. The preferences outlive the
/// entries.
[[nodiscard]] QList<SettingEntry> settingEntries(Preferences& machine);

}  // namespace qd::ui::shell
