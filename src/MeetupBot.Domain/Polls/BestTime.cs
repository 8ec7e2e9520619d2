using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Polls;

/// <summary>
/// Chooses a time: most people (yes + if need be), then most yes, then most first meetings, then the organizer's own yes, then the
/// earliest. Where places are limited, only those count who would get one (<see cref="Seating"/>).
/// </summary>
public static class BestTime
{
    /// <param name="haveMet">Whether others may know of two members that they have met. The order does not matter.</param>
    /// <param name="places">The number of places, with the organizer's. Null: unlimited.</param>
    /// <returns>Null when nobody can come to any time, apart from an organizer who began with a yes to all.</returns>
    public static Choice? Choose(Poll poll, MemberId organizer, Func<MemberId, MemberId, bool> haveMet, int? places = null)
    {
        var seating = Seating.Create(poll, organizer, places);
        var tallied = poll.Options.Zip(seating.Tallies()).ToList();
        if (poll.Ballots.All(ballot => ballot.IsBeginningOf(organizer) || ballot.CanCome.Within(poll.Offered).IsEmpty))
            return null;
        var top = tallied.Max(entry => entry.Second);
        // First meetings are costly to count. They matter only among the times with the best tally.
        var leading = OptionSet.Create(tallied.Where(entry => entry.Second == top).Select(entry => entry.First.Id));
        var meetings = FirstMeetings.Count(leading, poll, seating, organizer, haveMet);
        var organizersYes = poll.BallotOf(organizer).Yes;
        var ranked = tallied
            .Select((entry, place) => new Weight(entry.First, place, entry.Second, meetings[entry.First.Id], organizersYes.Contains(entry.First.Id)))
            .Order()
            .ToList();
        var best = ranked[0];
        return new Choice(best.Option, poll[best.Option], best.FirstMeetings, ranked.Count == 1 ? ChoiceReason.OnlyOne : best.Against(ranked[1]))
        {
            Seated = best.Tally.CanCome,
            AreAlikeByPlaces = ranked.Take(2).Any(weight => weight.Tally.CanCome < poll[weight.Option].CanCome),
        };
    }

    /// <summary>The same facts for a time that somebody chose.</summary>
    public static Choice Explain(Poll poll, PollOption option, MemberId organizer, Func<MemberId, MemberId, bool> haveMet, int? places = null)
    {
        var seating = Seating.Create(poll, organizer, places);
        var meetings = FirstMeetings.Count(OptionSet.Create([option.Id]), poll, seating, organizer, haveMet)[option.Id];
        return new(option, poll[option], meetings, ChoiceReason.OnlyOne) { Seated = seating.Count(option).CanCome };
    }

    private sealed record Weight(PollOption Option, int Place, Tally Tally, int FirstMeetings, bool OrganizersYes) : IComparable<Weight>
    {
        /// <summary>The better one comes first.</summary>
        public int CompareTo(Weight? other)
        {
            if (other is null)
                return -1;
            var order = other.Tally.CompareTo(Tally);
            order = order != 0 ? order : other.FirstMeetings.CompareTo(FirstMeetings);
            order = order != 0 ? order : other.OrganizersYes.CompareTo(OrganizersYes);
            return order != 0 ? order : Place.CompareTo(other.Place);
        }

        public ChoiceReason Against(Weight next) =>
            Tally.CanCome != next.Tally.CanCome ? ChoiceReason.MostPeople
            : Tally.Yes != next.Tally.Yes ? ChoiceReason.MostYes
            : FirstMeetings != next.FirstMeetings ? ChoiceReason.MostFirstMeetings
            : OrganizersYes != next.OrganizersYes ? ChoiceReason.OrganizersYes
            : ChoiceReason.Earliest;
    }
}
