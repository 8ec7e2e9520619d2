using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Introductions.Introduce;

/// <summary>Whoever is introduced can report it to the organizers.</summary>
public sealed class ReportTests : IntroductionTests
{
    [Fact]
    public async Task The_organizers_read_who_reports_whom_and_the_text_and_the_two_are_kept_apart()
    {
        await NameOrganizers(Olga, Dev);
        await Introduce(Ben, Ben, Cleo, "*Abuse*");

        var answer = await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");

        Assert.Equal(
            "Sent to the organizers of this community, in private: your name, that it is about Ben, and the text.\n"
            + "They decide what follows. Nothing is told to Ben, and I don't bring you together any more; /meetup me show takes that back.",
            answer.Text);
        foreach (var organizer in new[] { Olga, Dev })
            Assert.Equal(
                "Cleo reports Ben to the organizers, because of an introduction of Tue 1 Dec 09:00.\nThe text in question: “*Abuse*”.\n"
                + "Only organizers read this, and nothing is told to Ben. I don't bring them together any more; what else is to be done is for you to decide.",
                Assert.Single(Bot.Inbox(organizer)).Text);
        Assert.Empty(Bot.Inbox(Ben));
        Assert.Contains("Not with these people: Ben\n", (await Bot.Command(Cleo, "me show")).Text, StringComparison.Ordinal);
        await Bot.Command(Ben, "met", ("member", "cleo"));
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Each_reports_an_introduction_once()
    {
        await NameOrganizers(Olga);
        await Introduce(Ana, Ben, Cleo);
        foreach (var one in new[] { Ben, Cleo })
            Assert.False((await Bot.Press(one, Bot.LastDirect(one), "Report to the organizers")).IsRefusal);

        Assert.True((await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers")).IsRefusal);
        Assert.True((await Bot.Press(Dev, Bot.LastDirect(Cleo), "Report to the organizers")).IsRefusal);

        Assert.Equal(2, Bot.Inbox(Olga).Count);
        Assert.Contains("There is no text of theirs with it.", Bot.LastDirect(Olga).Text, StringComparison.Ordinal);
        Assert.Contains("\"reportedAt\": \"2026-12-01T09:00", (await Bot.Command(Cleo, "me export")).Card.Files[0].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_introduction_itself_can_be_reported_and_nobody_who_is_meant_reads_it()
    {
        await NameOrganizers(Olga, Ben);
        await Open(Ben, Cleo);
        await Bot.Settle();

        await Bot.Press(Cleo, Group(Ben, Cleo)[^1], "Report to the organizers");

        Assert.Single(Bot.Inbox(Olga));
        Assert.Empty(Bot.Inbox(Ben));
        Assert.Single(Group(Ben, Cleo));
    }

    [Fact]
    public async Task Where_no_organizer_is_named_it_waits_until_one_is()
    {
        await Introduce(Ben, Ben, Cleo, "Abuse");

        Assert.StartsWith(
            "Your report about Ben is saved, and waits: I know no organizer whom I could tell. As soon as those who may manage events name one in /meetup settings, it goes to them.",
            (await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers")).Text,
            StringComparison.Ordinal);
        await Bot.Advance(Duration.FromDays(3));
        await NameOrganizers(Olga);
        await Bot.Advance(Duration.FromDays(3));

        Assert.StartsWith("Cleo reports Ben", Assert.Single(Bot.Inbox(Olga)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_waits_is_dropped_when_whom_it_is_about_is_forgotten_and_is_never_about_somebody_else()
    {
        await Introduce(Ana, Ben, Cleo, "Abuse");
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");
        await Bot.Press(Ana, await Bot.Command(Ana, "me forget"), "Forget me");

        Assert.True((await Bot.Press(Ben, Bot.LastDirect(Ben), "Report to the organizers")).IsRefusal);
        await NameOrganizers(Olga);
        await Bot.Advance(Duration.FromDays(3));

        Assert.Empty(Bot.Inbox(Olga));
    }

    [Fact]
    public async Task Who_reported_may_still_say_yes_and_is_then_not_kept_apart()
    {
        await NameOrganizers(Olga);
        await Introduce(Ben, Ben, Cleo);
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Yes, introduce us");

        Assert.Single(Group(Ben, Cleo));
    }

    private async Task NameOrganizers(params Someone[] people) =>
        await Bot.ChoosePeople(Olga, (await Bot.Command(Olga, "settings")).Shown, "Organizers, beside those who may manage events", people);
}
