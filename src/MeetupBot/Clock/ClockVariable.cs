using System.Globalization;
using MeetupBot.Settings;

namespace MeetupBot.Clock;

/// <summary>
/// The environment variable by which tests of the whole process move its clock. It is not a setting: it works only when every platform is
/// a simulator on this machine.
/// </summary>
public static class ClockVariable
{
    public const string Name = "MEETUPBOT_CLOCK_AHEAD";

    // A much later date is outside of the calendar's range.
    private static readonly TimeSpan Most = TimeSpan.FromDays(3660);

    /// <param name="value">A time span such as <c>00:00:00</c> or <c>1.12:00:00</c>; null or empty keeps the system clock.</param>
    /// <param name="settings">The settings with the addresses of the platforms.</param>
    /// <returns>Null for the system clock.</returns>
    /// <exception cref="SettingsException">The value is not a time span, or a platform is not on this machine.</exception>
    public static AdvanceableClock? Read(string? value, BotSettings settings)
    {
        if (string.IsNullOrEmpty(value))
            return null;
        if (settings.IsSandbox)
            throw new SettingsException($"{Name}: it is for tests of a platform; the sandbox has a clock of its own. Unset it.");
        foreach (var (setting, address) in Addresses(settings))
        {
            if (!address.IsLoopback)
                throw new SettingsException(
                    $"{Name}: it is for tests, and {setting} ({address}) is not an address of this machine. Unset it.");
        }

        if (!TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var lead) || lead < TimeSpan.Zero || lead > Most)
            throw new SettingsException($"{Name}: \"{value}\" is not a time span such as 00:00:00 or 1.12:00:00.");
        return new AdvanceableClock(lead);
    }

    private static IEnumerable<(string Setting, Uri Address)> Addresses(BotSettings settings)
    {
        if (settings.DiscordToken is not null)
            yield return ("Discord:ApiBaseUrl", settings.DiscordApiBaseUrl);
        if (settings.Slack is { } slack)
            yield return ("Slack:ApiBaseUrl", new Uri(slack.ApiBaseUrl));
    }
}
