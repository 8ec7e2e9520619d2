using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Tests.Domain.Rsvps;

/// <summary>Checks the invariants after every step of any sequence of answers, guests and changes of capacity.</summary>
public sealed class GuestListProperties
{
    private const int Members = 8;
    private const int MostPlaces = 6;

    [Fact]
    public void The_capacity_is_never_exceeded_unless_it_was_made_smaller() => Holds((_, before, after) =>
        after.List.Taken <= (after.List.Capacity ?? int.MaxValue) || after.List.Taken <= before.Taken);

    [Fact]
    public void Nobody_waits_while_a_place_is_free() =>
        Holds((_, _, after) => after.List.Free == 0 || after.List.With(RsvpStatus.Waitlisted).Count == 0);

    [Fact]
    public void Promotions_go_by_the_order_of_the_line() => Holds((step, before, after) =>
    {
        var waiting = before.With(RsvpStatus.Waitlisted).Select(rsvp => rsvp.Member).Where(member => member != step.Member);
        return after.Promoted.SequenceEqual(waiting.Take(after.Promoted.Count));
    });

    [Fact]
    public void Those_and_only_those_who_came_off_the_waitlist_by_anothers_doing_are_told() => Holds((step, before, after) =>
        before.With(RsvpStatus.Waitlisted)
            .Where(rsvp => after.List[rsvp.Member]?.Status == RsvpStatus.Going)
            .Select(rsvp => rsvp.Member)
            .SequenceEqual(after.Promoted));

    [Fact]
    public void Nobody_elses_answer_is_lost_or_changed_but_by_a_promotion() => Holds((step, before, after) =>
        before.Rsvps.Where(rsvp => rsvp.Member != step.Member).All(rsvp =>
            after.List[rsvp.Member] is { } now
            && now == (after.Promoted.Contains(rsvp.Member) ? rsvp with { Status = RsvpStatus.Going } : rsvp)));

    [Fact]
    public void Everyone_stands_on_the_list_once_and_in_order() => Holds((_, _, after) =>
        after.List.Rsvps.Select(rsvp => rsvp.Member).Distinct().Count() == after.List.Rsvps.Count
        && after.List.Rsvps.Zip(after.List.Rsvps.Skip(1)).All(pair => pair.First.Line < pair.Second.Line));

    [Fact]
    public void Only_who_is_going_brings_guests_and_a_refused_one_takes_no_place() => Holds((step, before, after) =>
        after.List.Rsvps.All(rsvp => rsvp.Guests is >= 0 and <= GuestList.MostGuests && (rsvp.Guests == 0 || rsvp.Status == RsvpStatus.Going))
        && (!after.GuestRefused || (before[step.Member]?.Guests ?? 0) == after.Own!.Guests));

    [Fact]
    public void Who_was_going_stays_going_when_a_guest_is_refused() => Holds((step, before, after) =>
        !after.GuestRefused || before[step.Member]?.Status != RsvpStatus.Going || after.Own == before[step.Member]);

    private static void Holds(Func<Step, GuestList, GuestListChange, bool> property) => Prop.ForAll(
        ArbMap.Default.ArbFor<(byte Kind, byte Member, byte Number)[]>(),
        steps =>
        {
            var list = new GuestList(MostPlaces / 2, []);
            foreach (var step in steps.Select(step => new Step(step.Kind, step.Member, step.Number)))
            {
                var change = step.On(list);
                if (!property(step, list, change))
                    return false;
                list = change.List;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(60));

    private sealed record Step(byte Kind, byte Who, byte Number)
    {
        public MemberId? Actor => Kind % 8 == 7 ? null : new MemberId(1 + (Who % Members));

        public MemberId Member => Actor ?? default;

        public GuestListChange On(GuestList list) => (Kind % 8) switch
        {
            0 or 1 => list.Answer(Member, RsvpStatus.Going),
            2 => list.Answer(Member, RsvpStatus.Maybe),
            3 => list.Answer(Member, RsvpStatus.Cant),
            4 => list.AddGuest(Member),
            5 => list.RemoveGuest(Member),
            6 => list.Remove(Member),
            _ => list.Resize(Number % MostPlaces == 0 ? null : Number % MostPlaces),
        };
    }
}
