using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Merging;

/// <summary>The name and settings of a member whose accounts come together or part.</summary>
public static class MergedSettings
{
    // The strictest first.
    private static readonly Visibility[] Strictness = [Visibility.Private, Visibility.Mutuals, Visibility.Open];

    /// <summary>What the one has not set is taken from the other, the name from the one seen last, and of visibility the stricter.</summary>
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
        LastSeenAt = Instant.Max(own.LastSeenAt, absorbed.LastSeenAt),
    };

    /// <summary>Who stays has the name of the account that they used last, and is told by an account that is left.</summary>
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
