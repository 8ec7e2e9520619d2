using MeetupBot.Domain.Members;
using MeetupBot.Domain.Merging;
using NodaTime;

namespace MeetupBot.Tests.Domain.Merging;

public sealed class PartingSidesTests
{
    private static readonly MemberId Ana = new(1);
    private static readonly MemberId Ben = new(2);
    private static readonly CommunityId Leeds = new(10);
    private static readonly CommunityId York = new(20);
    private static readonly Instant Merged = Instant.FromUtc(2026, 12, 5, 12, 0);

    [Fact]
    public void A_row_from_before_goes_with_whose_it_was_and_a_later_one_with_its_community()
    {
        var sides = Sides(new MergeRecord { Rsvps = ["K7Q2"] });

        Assert.True(sides.GoesWithParted(RowKind.Rsvp, "K7Q2", Leeds, Merged - Duration.FromDays(1)));
        Assert.False(sides.GoesWithParted(RowKind.Rsvp, "M4X9", York, Merged - Duration.FromDays(1)));
        Assert.True(sides.GoesWithParted(RowKind.Rsvp, "M4X9", York, Merged));
        Assert.False(sides.GoesWithParted(RowKind.Rsvp, "M4X9", Leeds, Merged));
    }

    [Fact]
    public void Where_both_are_at_home_a_later_row_stays_with_who_keeps_the_id() => Assert.False(
        new PartingSides([Account(Ana, Leeds), Account(Ana, York)], [Account(Ben, York)], [new(Ben, Merged, new MergeRecord())])
            .GoesWithParted(RowKind.Hosted, "K7Q2", York, Merged));

    [Fact]
    public void Whom_they_met_as_one_person_both_have_met()
    {
        var sides = Sides(new MergeRecord { Encounters = [3], LastEncounter = 5 });

        Assert.Equal(
            [PartedSide.Parted, PartedSide.Staying, PartedSide.Staying, PartedSide.Both],
            new long[] { 3, 4, 5, 6 }.Select(sides.OfEncounter));
    }

    [Fact]
    public void Of_two_answers_each_side_has_its_own_again_unless_something_was_said_since()
    {
        var pair = new KeptPair<KeptBallot>(Ballot(20), Ballot(10));
        var sides = Sides(new MergeRecord());

        Assert.Equal((pair.Into, pair.Absorbed), sides.Apart(pair, Ballot(20), York));
        Assert.Equal((pair.Into, Ballot(30)), sides.Apart(pair, Ballot(30), York));
        Assert.Equal((Ballot(30), pair.Absorbed), sides.Apart(pair, Ballot(30), Leeds));
    }

    [Fact]
    public void An_office_that_both_had_both_have_again_and_a_later_one_goes_with_its_community()
    {
        var shared = Sides(new MergeRecord { Organizes = [10], OtherOrganizes = [10], Shared = ["10", "K7Q2"] });
        Assert.Equal(PartedSide.Both, shared.OfOrganizer(10));
        Assert.True(shared.IsShared("K7Q2"));
        Assert.False(shared.IsShared("M4X9"));

        Assert.Equal(PartedSide.Parted, Sides(new MergeRecord { Organizes = [10] }).OfOrganizer(10));
        Assert.Equal(PartedSide.Staying, Sides(new MergeRecord { OtherOrganizes = [20] }).OfOrganizer(20));
        Assert.Equal(PartedSide.Parted, Sides(new MergeRecord()).OfOrganizer(20));
        Assert.Equal(PartedSide.Staying, Sides(new MergeRecord()).OfOrganizer(10));
    }

    [Fact]
    public void One_account_seen_on_both_sides_makes_an_organizer_on_both() => Assert.Equal(
        PartedSide.Both, new PartingSides([Account(Ana, Leeds)], [Account(Ana, Leeds)], []).OfOrganizer(10));

    [Fact]
    public void The_side_from_which_the_member_began_keeps_the_id()
    {
        var member = new Member { Id = Ana, CommunityId = York, Name = "Ana", CreatedAt = Merged, LastSeenAt = Merged };
        Account[] leeds = [Account(Ana, Leeds)], york = [Account(Ana, York)], bens = [Account(Ben, York)];

        Assert.Same(york, PartingSides.Home(member, york, leeds));
        Assert.Same(york, PartingSides.Home(member, leeds, york));
        Assert.Same(leeds, PartingSides.Home(member, leeds, bens));
        Assert.Same(bens, PartingSides.Home(member with { Id = new(9) }, leeds, bens));
    }

    private static PartingSides Sides(MergeRecord record) => new([Account(Ana, Leeds)], [Account(Ben, York)], [new PastMerge(Ben, Merged, record)]);

    private static Account Account(MemberId origin, CommunityId community) => new()
    {
        MemberId = Ana,
        OriginId = origin == Ana ? null : origin,
        CommunityId = community,
        Platform = "discord",
        ExternalId = origin.ToString(),
        Name = "Ana",
        LastSeenAt = Merged,
    };

    private static KeptBallot Ballot(long answeredAt) => new() { Meetup = "K7Q2", AnsweredAt = answeredAt };
}
