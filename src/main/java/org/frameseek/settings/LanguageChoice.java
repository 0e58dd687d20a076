package org.frameseek.settings;

import com.google.gson.annotations.SerializedName;
import java.util.Locale;

/// The language of the window. The settings file has its BCP 47 tag, empty for the system's language.
public enum LanguageChoice {
    @SerializedName("")
    SYSTEM(""),
    @SerializedName("en")
    ENGLISH("en"),
    @SerializedName("zh-CN")
    CHINESE("zh-CN");

    private final String tag;

    LanguageChoice(String tag) {
        this.tag = tag;
    }

    /// The chosen locale, or the one in which the system shows its texts.
    public Locale locale() {
        return this == SYSTEM ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(tag);
    }

    /// The end of the message key of its name.
    public String label() {
        return this == SYSTEM ? "system" : tag;
    }
}
