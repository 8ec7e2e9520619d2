namespace MeetupBot.Chat.Diagnostics;

/// <summary>Compares this machine's clock with a platform's.</summary>
public static class ClockCheck
{
    /// <summary>Reminders would come late by as much. Slack's signatures are refused at five minutes.</summary>
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(30);

    /// <returns>Null when the answer has no date. Source: RFC 9110, 6.6.1, "Date".</returns>
    public static Finding? Examine(string check, ProbeReply reply, TimeProvider time)
    {
        if (reply.Headers?.Date is not { } theirs)
            return null;
        var ahead = time.GetUtcNow() - theirs;
        return ahead.Duration() <= Tolerated
            ? Finding.Good(check, "This machine's clock agrees with the platform's.")
            : Finding.Bad(
                check,
                $"This machine's clock is {ahead.Duration().TotalSeconds:F0} s {(ahead > TimeSpan.Zero ? "ahead" : "behind")}.",
                "Turn on NTP, such as systemd-timesyncd or chrony.");
    }
}
