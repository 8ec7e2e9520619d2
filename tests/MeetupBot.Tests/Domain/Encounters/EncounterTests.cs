using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Tests.Domain.Encounters;

public sealed class EncounterTests
{
    private static readonly MemberId Ana = new(1);
    private static readonly MemberId Ben = new(2);
    private static readonly MemberId Cleo = new(3);
    private static readonly Instant Then = Instant.FromUtc(2026, 12, 5, 12, 0);
    private static readonly Occasion Coffee = Occasion.ForMeetup(new MeetupId("K7Q2"));

    [Theory]
    [InlineData(72, true)]
    [InlineData(-72, true)]
    [InlineData(73, false)]
    [InlineData(-73, false)]
    public void Two_words_about_meeting_elsewhere_are_about_one_encounter_up_to_three_days_apart(int hours, bool isSame) =>
        Assert.Equal(isSame, Met(Occasion.Elsewhere).IsAbout(Occasion.Elsewhere, Then + Duration.FromHours(hours)));

    [Fact]
    public void At_one_meetup_or_after_one_introduction_people_meet_once_however_late_they_say_so()
    {
        var introduced = Occasion.ForIntroduction(new IntroductionId("ABCD"));

        Assert.True(Met(Coffee).IsAbout(Coffee, Then + Duration.FromDays(50)));
        Assert.True(Met(introduced).IsAbout(introduced, Then + Duration.FromDays(50)));
        Assert.False(Met(Coffee).IsAbout(Occasion.ForMeetup(new MeetupId("M4X9")), Then));
        Assert.False(Met(Coffee).IsAbout(Occasion.Elsewhere, Then));
        Assert.False(Met(Occasion.Elsewhere).IsAbout(introduced, Then));
    }

    [Fact]
    public void The_lower_id_stands_first_and_each_keeps_their_own_word()
    {
        var met = Encounter.Between(Ben, true, Ana, false);

        Assert.Equal((Ana, Ben), (met.LowMember, met.HighMember));
        Assert.True(met.SaidBy(Ben));
        Assert.False(met.SaidBy(Ana));
        Assert.True(met.WithStatement(Ana, true).IsConfirmed);
    }

    [Fact]
    public void Somebody_else_in_the_place_of_one_takes_over_their_word()
    {
        var met = Met(Coffee).ReplaceMember(Ana, Cleo);

        Assert.Equal((Ben, Cleo, Coffee, Then), (met.LowMember, met.HighMember, met.Occasion, met.MetAt));
        Assert.True(met.SaidBy(Cleo));
        Assert.False(met.SaidBy(Ben));
    }

    [Fact]
    public void It_is_confirmed_when_both_say_so_also_after_an_introduction()
    {
        foreach (var occasion in new[] { Coffee, Occasion.Elsewhere, Occasion.ForIntroduction(new IntroductionId("ABCD")) })
        {
            Assert.False(Met(occasion).IsConfirmed);
            Assert.True(Met(occasion).WithStatement(Ben, true).IsConfirmed);
        }
    }

    [Fact]
    public void Of_two_at_the_same_instant_the_one_recorded_first_is_the_earlier()
    {
        var (first, second, late) = (Met(Coffee) with { Id = 1 }, Met(Coffee) with { Id = 2 }, Met(Coffee) with { Id = 0, MetAt = Then + Duration.FromDays(1) });

        Assert.Equal([first, second, late], new[] { late, second, first }.Order(Encounter.ByTime));
    }

    private static Encounter Met(Occasion occasion) => Encounter.Between(Ana, true, Ben, false) with
    {
        MeetupId = occasion.Meetup,
        IntroductionId = occasion.Introduction,
        MetAt = Then,
    };
}
