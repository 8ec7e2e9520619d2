using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>What a reminder tells one reader besides when, where and who is coming.</summary>
internal sealed record ReminderView
{
    public static ReminderView None { get; } = new();

    /// <summary>Up to two members going whom the reader has not met.</summary>
    public IReadOnlyList<Member> NotMet { get; init; } = [];

    /// <summary>Whole sentences that name common acquaintances, and say what the reader likes too.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>The members whom these sentences name.</summary>
    public IReadOnlyList<Member> Named { get; init; } = [];

    /// <summary>Pictures of those going whom the reader has not met.</summary>
    public IReadOnlyList<Picture> Faces { get; init; } = [];

    /// <summary>The members whose pictures these are.</summary>
    public IReadOnlyList<MemberId> FacesOf { get; init; } = [];

    /// <summary>The greeter offered to a first-timer; null if there is none.</summary>
    public Member? Greeter { get; init; }

    /// <summary>The length of the waitlist; 0 if the reader is not asked whether they still come.</summary>
    public int Waiting { get; init; }

    /// <summary>Everybody whom it shows as coming.</summary>
    public IEnumerable<MemberId> Shown => NotMet.Select(member => member.Id).Concat(FacesOf)
        .Concat(Greeter is { } greeter ? [greeter.Id] : []).Distinct();

    /// <summary>Whether several read it, so that nobody is "you".</summary>
    public bool IsForChannel { get; init; }

    public bool IsPrivate => NotMet.Count > 0 || Faces.Count > 0 || Greeter is not null;

    /// <summary>The public part. Whom a reader has not met and that they are new stays private.</summary>
    public ReminderView ForChannel() => new() { Waiting = Waiting, IsForChannel = true };
}
