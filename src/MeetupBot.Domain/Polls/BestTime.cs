using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Polls;

/// <summary>
/// Most people (yes + if need be), then most yes, then most first meetings, then the organizer's own yes, then the earliest.
/// </summary>
public static class BestTime
{
    /// <param name="poll">With its answers.</param>
    /// <param name="organizer">Whose yes breaks a tie.</param>
    /// <param name="haveMet">Of two members, in either order.</param>
    /// <returns>Null when nobody can come to any time.</returns>
    public static Choice? Choose(Poll poll, MemberId organizer, Func<MemberId, MemberId, bool> haveMet)
    {
        var ranked = poll.Options.Select(option => Weigh(poll, option, organizer, haveMet)).Order().ToList();
        if (ranked.Count == 0 || ranked[0].Tally.CanCome == 0)
            return null;
        var best = ranked[0];
        var reason = ranked.Count == 1 ? ChoiceReason.OnlyOne : best.Against(ranked[1]);
        return new Choice(best.Option, best.Tally, best.FirstMeetings, reason);
    }

    /// <summary>The same facts for a time that somebody picked.</summary>
    public static Choice Explain(Poll poll, PollOption option, MemberId organizer, Func<MemberId, MemberId, bool> haveMet)
    {
        var weighed = Weigh(poll, option, organizer, haveMet);
        return new Choice(option, weighed.Tally, weighed.FirstMeetings, ChoiceReason.OnlyOne);
    }

    private static Weight Weigh(Poll poll, PollOption option, MemberId organizer, Func<MemberId, MemberId, bool> haveMet)
    {
        var coming = poll.Ballots
            .Where(ballot => ballot.Yes.Contains(option.Id) || ballot.IfNeedBe.Contains(option.Id))
            .Select(ballot => ballot.Member)
            .Append(organizer)
            .Distinct()
            .ToList();
        return new Weight(option, poll[option], FirstMeetings.Among(coming, haveMet), poll.BallotOf(organizer).Yes.Contains(option.Id));
    }

    private sealed record Weight(PollOption Option, Tally Tally, int FirstMeetings, bool OrganizersYes) : IComparable<Weight>
    {
        public int CompareTo(Weight? other)
        {
            if (other is null)
                return -1;
            var order = other.Tally.CanCome.CompareTo(Tally.CanCome);
            order = order != 0 ? order : other.Tally.Yes.CompareTo(Tally.Yes);
            order = order != 0 ? order : other.FirstMeetings.CompareTo(FirstMeetings);
            order = order != 0 ? order : other.OrganizersYes.CompareTo(OrganizersYes);
            return order != 0 ? order : Option.Time.CompareTo(other.Option.Time);
        }

        public ChoiceReason Against(Weight next) =>
            Tally.CanCome != next.Tally.CanCome ? ChoiceReason.MostPeople
            : Tally.Yes != next.Tally.Yes ? ChoiceReason.MostYes
            : FirstMeetings != next.FirstMeetings ? ChoiceReason.MostFirstMeetings
            : OrganizersYes != next.OrganizersYes ? ChoiceReason.OrganizersYes
            : ChoiceReason.Earliest;
    }
}
