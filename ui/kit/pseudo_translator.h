// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

namespace qd::ui {

/// The language of nobody, to see what a translation would do to the window: every word with accents, 40 %
/// longer and in brackets, so that words that are clipped, glued together or not translatable at all show.
/// Markers (%1, %n), letters after '&', tags and entities stay as they are.
class PseudoTranslator final : public QTranslator {
    Q_OBJECT
public:
    /// `rightToLeft`: each text begins with a right-to-left mark, as in a script that is written so.
    explicit PseudoTranslator(bool rightToLeft, QObject* parent = nullptr);

    [[nodiscard]] QString translate(const char* context, const char* source,
                                    const char* disambiguation = nullptr, int n = -1) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    bool m_rightToLeft;
};

/// `source` with accents, brackets and 40 % more letters; text without letters stays as it is.
[[nodiscard]] QString pseudo(const QString& source);

}  // namespace qd::ui
