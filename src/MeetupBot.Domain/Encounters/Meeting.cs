using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Encounters;

/// <summary>One time that two members met. After a merge of accounts it may have several encounters.</summary>
/// <param name="Encounters">At least one.</param>
public sealed record Meeting(Occasion Occasion, Instant At, IReadOnlyList<Encounter> Encounters)
{
    /// <summary>Both say so, of one and the same encounter.</summary>
    public bool IsConfirmed => Encounters.Any(encounter => encounter.IsConfirmed);

    public bool SaidBy(MemberId one) => Encounters.Any(encounter => encounter.SaidBy(one));
}
