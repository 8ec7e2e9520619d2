using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using static MeetupBot.Domain.Rsvps.RsvpStatus;

namespace MeetupBot.Tests.Domain.Rsvps;

public sealed class GuestListTests
{
    private static readonly MemberId Ana = new(1);
    private static readonly MemberId Ben = new(2);
    private static readonly MemberId Cleo = new(3);

    [Fact]
    public void Who_finds_no_place_waits_in_line()
    {
        var list = GuestList.Create(2, [Ana, Ben]);

        var asked = list.Answer(Cleo, Going);

        Assert.Equal(Waitlisted, asked.Own?.Status);
        Assert.Equal(2, asked.List.Taken);
    }

    [Fact]
    public void A_list_that_opens_with_more_people_than_places_keeps_their_order()
    {
        var list = GuestList.Create(10, Enumerable.Range(1, 5000).Concat([1, 2]).Select(member => new MemberId(member)));

        Assert.Equal((10, 4990), (list.Taken, list.With(Waitlisted).Count));
        Assert.Equal(list.Rsvps.Skip(10).Select(rsvp => rsvp.Member), list.Resize(null).Promoted);
    }

    [Fact]
    public void A_place_that_frees_up_goes_to_the_next_in_line_who_is_to_be_told()
    {
        var list = GuestList.Create(1, [Ana, Ben, Cleo]);

        var left = list.Answer(Ana, Cant);

        Assert.Equal([Ben], left.Promoted);
        Assert.Equal([Cant, Going, Waitlisted], left.List.Rsvps.Select(rsvp => rsvp.Status));
    }

    [Fact]
    public void Guests_take_places()
    {
        var list = GuestList.Create(3, [Ana]).AddGuest(Ana).List;

        Assert.Equal((2, 1), (list.Taken, list.Free));
        Assert.Equal(Waitlisted, list.Answer(Ben, Going).List.Answer(Cleo, Going).Own?.Status);
    }

    [Fact]
    public void A_guest_who_does_not_fit_is_refused_and_the_member_stays_going()
    {
        var refused = GuestList.Create(1, [Ana]).AddGuest(Ana);

        Assert.True(refused.GuestRefused);
        Assert.Equal(new Rsvp(Ana, Going, 0, 1), refused.Own);
    }

    [Fact]
    public void Plus_one_answers_going_and_brings_the_guest_in_one_press()
    {
        var both = GuestList.Create(2, []).AddGuest(Ana);
        var alone = GuestList.Create(1, []).AddGuest(Ana);
        var neither = GuestList.Create(1, [Ben]).AddGuest(Ana);

        Assert.Equal((Going, 1, false), (both.Own!.Status, both.Own.Guests, both.GuestRefused));
        Assert.Equal((Going, 0, true), (alone.Own!.Status, alone.Own.Guests, alone.GuestRefused));
        Assert.Equal((Waitlisted, 0, true), (neither.Own!.Status, neither.Own.Guests, neither.GuestRefused));
    }

    [Fact]
    public void There_is_a_bound_to_the_guests_of_one_member()
    {
        var list = Enumerable.Range(0, GuestList.MostGuests).Aggregate(GuestList.Create(null, [Ana]), (before, _) => before.AddGuest(Ana).List);
        Assert.True(list.AddGuest(Ana).GuestRefused);
    }

    [Fact]
    public void A_guest_who_stays_home_makes_room_for_the_next_in_line()
    {
        var list = GuestList.Create(2, [Ana]).AddGuest(Ana).List.Answer(Ben, Going).List;
        Assert.Equal([Ben], list.RemoveGuest(Ana).Promoted);
    }

    [Fact]
    public void Going_twice_changes_nothing_not_even_the_guests()
    {
        var list = GuestList.Create(null, [Ana]).AddGuest(Ana).List;
        Assert.Same(list, list.Answer(Ana, Going).List);
    }

    [Fact]
    public void Nobody_loses_a_place_to_a_capacity_made_smaller_and_nobody_new_finds_one()
    {
        var smaller = GuestList.Create(3, [Ana, Ben]).Resize(1).List;

        Assert.Equal((2, 0), (smaller.Taken, smaller.Free));
        Assert.Equal(Waitlisted, smaller.Answer(Cleo, Going).Own?.Status);
        Assert.Empty(smaller.Answer(Cleo, Going).List.Answer(Ana, Cant).Promoted);
    }

    [Fact]
    public void A_capacity_made_larger_promotes_as_many_as_it_holds_in_order()
    {
        var list = GuestList.Create(1, [new(4), Ben, Ana, Cleo]);

        Assert.Equal([Ben, Ana], list.Resize(3).Promoted);
        Assert.Equal([Ben, Ana, Cleo], list.Resize(null).Promoted);
    }

    [Fact]
    public void Who_comes_back_joins_the_end_of_the_line()
    {
        var back = GuestList.Create(1, [new(4), Ana, Ben]).Answer(Ana, Cant).List.Answer(Ana, Going).List;
        Assert.Equal([Ben], back.Answer(new MemberId(4), Cant).Promoted);
    }

    [Fact]
    public void Who_is_removed_is_on_the_list_no_more()
    {
        var removed = GuestList.Create(1, [Ana, Ben]).Remove(Ana);

        Assert.Null(removed.Own);
        Assert.Null(removed.List[Ana]);
        Assert.Equal([Ben], removed.Promoted);
    }
}
