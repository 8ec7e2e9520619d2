using System.Globalization;
using System.Text.RegularExpressions;
using MeetupBot.Chat.Diagnostics;
using NodaTime;

namespace MeetupBot.Doctor;

/// <summary>Judges how old the time zone data is, which comes with the release.</summary>
public static partial class ZoneDataCheck
{
    private const string Check = "time zone data";
    private const int OldAfterYears = 2;

    /// <param name="version">Such as <c>TZDB: 2026a (mapping: …)</c>.</param>
    /// <param name="now">The time of the check.</param>
    public static Finding Judge(string version, Instant now)
    {
        var found = Release().Match(version);
        if (!found.Success)
            return Finding.Warning(Check, "Its version can't be read.", "Install a newer release.");
        var year = int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return now.InUtc().Year - year < OldAfterYears
            ? Finding.Good(Check, $"It is of {found.Value}.")
            : Finding.Warning(Check, $"It is of {found.Value}. Countries have changed their clocks since.", "Install a newer release.");
    }

    [GeneratedRegex(@"\b(\d{4})[a-z]+")]
    private static partial Regex Release();
}
