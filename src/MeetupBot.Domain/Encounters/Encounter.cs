using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Encounters;

/// <summary>Two members met in person, as one of them says, or both.</summary>
public sealed record Encounter
{
    /// <summary>Two statements about a meeting elsewhere mean the same encounter when they are at most this far apart.</summary>
    public static readonly Duration SameWithin = Duration.FromDays(3);

    /// <summary>The earlier first; of two at the same instant, the one that was recorded first.</summary>
    public static IComparer<Encounter> ByTime { get; } =
        Comparer<Encounter>.Create((one, other) => (one.MetAt, one.Id).CompareTo((other.MetAt, other.Id)));

    public long Id { get; init; }
    public CommunityId CommunityId { get; init; }

    /// <summary>The member with the lower id.</summary>
    public MemberId LowMember { get; init; }

    public MemberId HighMember { get; init; }
    public MeetupId? MeetupId { get; init; }
    public IntroductionId? IntroductionId { get; init; }
    public Instant MetAt { get; init; }
    public bool SaidByLow { get; init; }
    public bool SaidByHigh { get; init; }

    public Occasion Occasion => new(MeetupId, IntroductionId);

    public IReadOnlyList<MemberId> Both => [LowMember, HighMember];

    /// <summary>Both said so. Only then may others learn of it, as far as both allow it, and only then does it count.</summary>
    public bool IsConfirmed => SaidByLow && SaidByHigh;

    public static Encounter Between(MemberId one, bool saidByOne, MemberId other, bool saidByOther) => one.CompareTo(other) < 0
        ? new Encounter { LowMember = one, SaidByLow = saidByOne, HighMember = other, SaidByHigh = saidByOther }
        : new Encounter { LowMember = other, SaidByLow = saidByOther, HighMember = one, SaidByHigh = saidByOne };

    /// <summary>Whether a statement about a meeting at that occasion and time is about this encounter.</summary>
    public bool IsAbout(Occasion occasion, Instant metAt) => Occasion == occasion
        && (occasion != Occasion.Elsewhere || (MetAt - metAt is var apart && apart <= SameWithin && -apart <= SameWithin));

    public MemberId Other(MemberId one) => LowMember == one ? HighMember : LowMember;

    public bool SaidBy(MemberId one) => LowMember == one ? SaidByLow : SaidByHigh;

    /// <summary>Adds or removes that member's statement.</summary>
    public Encounter WithStatement(MemberId by, bool said) => by == LowMember ? this with { SaidByLow = said } : this with { SaidByHigh = said };

    /// <summary>Replaces one of the two by a member who is neither of them.</summary>
    public Encounter ReplaceMember(MemberId of, MemberId with)
    {
        var other = Other(of);
        return Between(with, SaidBy(of), other, SaidBy(other)) with
        {
            Id = Id,
            CommunityId = CommunityId,
            MeetupId = MeetupId,
            IntroductionId = IntroductionId,
            MetAt = MetAt,
        };
    }
}
