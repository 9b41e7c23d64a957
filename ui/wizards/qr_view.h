// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/crypto/qr_code.h"

namespace qd::ui::wizards {

/// A QR symbol with its quiet zone, dark on light whatever the theme: a camera has to read it. Its modules
/// are whole pixels of the screen.
class QrView final : public QWidget {
    Q_OBJECT

public:
    /// `name`: what the symbol holds, for who cannot see it.
    explicit QrView(const QString& name, QWidget* parent = nullptr);

    void setCode(crypto::QrCode code);
    /// Forgets the symbol.
    void clear();
    [[nodiscard]] bool empty() const { return m_code.size == 0; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    crypto::QrCode m_code;
};

}  // namespace qd::ui::wizards
