namespace MeetupBot.Application.Membership;

/// <summary>Limits how many accounts one piece of work checks, and for how long.</summary>
/// <param name="Most">The maximum number of accounts.</param>
/// <param name="Within">The time limit. Answers that arrive later are ignored.</param>
internal sealed record MembershipCheckBounds(int Most, TimeSpan Within)
{
    /// <summary>For interactions, which must be acknowledged within three seconds.</summary>
    public static MembershipCheckBounds WhileSomebodyWaits { get; } = new(5, TimeSpan.FromSeconds(1));

    /// <summary>For jobs. Other due work waits while this one checks.</summary>
    public static MembershipCheckBounds BeforeDueWork { get; } = new(200, TimeSpan.FromSeconds(10));
}
