// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QStringList>
#include <QWidget>

#include "ui/kit/theme.h"

namespace qd::ui {

/// A key sequence drawn as keys, as the platform names them: [Ctrl] [K]. Chords of a sequence stand apart.
/// Always from left to right, as keyboards are.
class KeyCaps final : public QWidget {
    Q_OBJECT

public:
    KeyCaps(const Theme& theme, const QKeySequence& keys, QWidget* parent = nullptr);

    void setKeys(const QKeySequence& keys);
    [[nodiscard]] QKeySequence keys() const { return m_keys; }
    /// The words on the caps, an empty one between chords.
    [[nodiscard]] const QStringList& caps() const { return m_caps; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QKeySequence m_keys;
    QStringList m_caps;
};

/// "Ctrl+K, S" → Ctrl, K, (empty), S.
[[nodiscard]] QStringList capsOf(const QKeySequence& keys);
/// For delegates: the width that the caps need, and their drawing, vertically centred in `rect` at its
/// trailing end
/// (`alignment`: AlignLeft or AlignRight).
[[nodiscard]] double capsWidth(const QStringList& caps);
void paintCaps(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const Palette& palette,
               const QStringList& caps);

}  // namespace qd::ui
