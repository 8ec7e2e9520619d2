using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Merging;

/// <summary>The name and settings of a member whose accounts are merged or split.</summary>
public static class MergedSettings
{
    // The strictest first.
    private static readonly Visibility[] Strictness = [Visibility.Private, Visibility.Mutuals, Visibility.Open];

    /// <summary>
    /// Settings that are not set are taken from the absorbed member, the name from the member seen last, and the stricter visibility and
    /// the stricter answer to introductions apply.
    /// </summary>
    public static Member Combine(Member own, Member absorbed) => own with
    {
        Name = absorbed.LastSeenAt > own.LastSeenAt ? absorbed.Name : own.Name,
        Zone = own.Zone ?? absorbed.Zone,
        PlatformZone = own.PlatformZone ?? absorbed.PlatformZone,
        Locale = own.Locale ?? absorbed.Locale,
        Area = own.Area ?? absorbed.Area,
        Interests = own.Interests ?? absorbed.Interests,
        Reminders = own.Reminders ?? absorbed.Reminders,
        ToldAt = own.ToldAt ?? absorbed.ToldAt,
        Visibility = Stricter(own.Visibility, absorbed.Visibility),
        NobodyIntroduces = own.NobodyIntroduces || absorbed.NobodyIntroduces,
        LastSeenAt = Instant.Max(own.LastSeenAt, absorbed.LastSeenAt),
    };

    /// <summary>
    /// The remaining member gets the name of their account used last, and messages only on an account that they still have.
    /// </summary>
    /// <param name="staying">At least one.</param>
    public static Member AfterParting(Member member, IReadOnlyList<Account> staying)
    {
        var newest = staying.MaxBy(account => account.LastSeenAt)!;
        return member with
        {
            Name = newest.Name,
            LastSeenAt = newest.LastSeenAt,
            ToldAt = staying.Any(account => account.Key == member.ToldAt) ? member.ToldAt : null,
        };
    }

    /// <summary>A new member for accounts that part and were never a member of their own. They keep all settings but the preferred account.</summary>
    /// <param name="newest">The account that they used last.</param>
    public static Member ForParted(Member member, Account newest) => member with
    {
        Id = default,
        CommunityId = newest.CommunityId,
        Name = newest.Name,
        LastSeenAt = newest.LastSeenAt,
        ToldAt = null,
    };

    public static Visibility Stricter(Visibility one, Visibility other) =>
        Strictness.First(visibility => one == visibility || other == visibility);
}
