// SPDX-License-Identifier: GPL-3.0-or-later
// The program whose precompiled headers all tests share (qd_build_quickly). It does nothing.
int main() {
    return 0;
}
