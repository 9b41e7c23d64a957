// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QString>
#include <initializer_list>

class QWidget;

namespace qd::ui {
class Card;
}

namespace qd::ui::pages::gallery {

/// Words of a sample. They are English in every language: the page is for those who build the program.
[[nodiscard]] QString sample(const char* words);
/// Widgets in a row, each as wide as it wants, the rest left free.
[[nodiscard]] QWidget* rowOf(std::initializer_list<QWidget*> widgets);
/// Widgets below each other.
[[nodiscard]] QWidget* columnOf(std::initializer_list<QWidget*> widgets, int spacing = 8);
/// Widgets side by side with equal shares of the width.
[[nodiscard]] QWidget* shared(std::initializer_list<QWidget*> widgets);
/// A widget with a word above it that says which state it shows.
[[nodiscard]] QWidget* captioned(const char* caption, QWidget* widget);
[[nodiscard]] Card* cardOf(const char* title, std::initializer_list<QWidget*> widgets);

}  // namespace qd::ui::pages::gallery
