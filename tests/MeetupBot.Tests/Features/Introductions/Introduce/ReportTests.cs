using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
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
            "Saved. It goes, in private, to those who organize this community now: who is named in /meetup settings, and those who may manage events "
            + "as far as I know them. They read your name, that it is about Ben, and the text. Ben can't read it, organizer or not. If there is nobody else, I tell you, and it waits.\n"
            + "They decide what follows. Nothing is told to Ben, and I don't bring you together any more; /meetup me show takes that back.",
            answer.Text);
        foreach (var organizer in new[] { Olga, Dev })
            Assert.Equal(
                "Cleo reports Ben to the organizers, because of an introduction of Tue 1 Dec 09:00.\nThe text in question: “*Abuse*”.\n"
                + "Only organizers read this, and nothing is told to Ben. I don't bring them together any more; what else to do is up to you.",
                Assert.Single(Bot.Inbox(organizer)).Text);
        Assert.Empty(Bot.Inbox(Ben));
        Assert.Contains("Kept apart from you: Ben\n", (await Bot.Command(Cleo, "me show")).Text, StringComparison.Ordinal);
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

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");
        await Bot.Advance(Duration.FromDays(3));
        Assert.Equal(
            "Your report about Ben waits: I don't know any organizer I could tell. I look again every day; as soon as those who may manage events use me or name an organizer in /meetup settings, it goes to them.",
            Assert.Single(Bot.Inbox(Cleo).Skip(1)).Text);
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

    [Fact]
    public async Task Who_organizes_by_the_platforms_right_alone_is_told()
    {
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        await Introduce(Ben, Ben, Cleo, "Abuse");

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");

        Assert.StartsWith("Cleo reports Ben", Assert.Single(Bot.Inbox(Olga)).Text, StringComparison.Ordinal);
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Who_is_named_and_not_there_any_more_is_not_told()
    {
        await NameOrganizers(Olga, Dev);
        Bot.Platform.Left.Add(Dev.User);
        await Introduce(Ben, Ben, Cleo, "Abuse");

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");

        Assert.Empty(Bot.Inbox(Dev));
        Assert.Single(Bot.Inbox(Olga));
    }

    [Fact]
    public async Task Whom_it_is_about_is_not_told_by_the_platforms_right_either()
    {
        Bot.Platform.Standings[Ben.User] = Standing.Organizer;
        await Introduce(Ben, Ben, Cleo, "Abuse");

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");

        Assert.Empty(Bot.Inbox(Ben));
        Assert.StartsWith("Your report about Ben waits", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_platform_does_not_say_who_organizes_nobody_is_told_and_it_is_asked_again_soon()
    {
        await NameOrganizers(Olga);
        await Introduce(Ben, Ben, Cleo, "Abuse");
        Bot.Platform.CannotFind = true;
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");
        Assert.Empty(Bot.Inbox(Olga));

        Bot.Platform.CannotFind = false;
        await Bot.Advance(Duration.FromMinutes(11));

        Assert.Single(Bot.Inbox(Olga));
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task Who_linked_two_spaces_is_told_only_while_they_organize()
    {
        await Bot.Database.WriteAsync(session => session.Links.Link(
            CommunityOf(session, Ana), session.Communities.Join(BotHarness.Works.Platform, BotHarness.Works.Id, "Works", Bot.Now).Community.Id, IdOf(session, Dev), IdOf(session, Ana)));
        await NameOrganizers(Olga);
        await Introduce(Ben, Ben, Cleo, "Abuse");

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");

        Assert.Empty(Bot.Inbox(Dev));
        Assert.Empty(Bot.Inbox(Ana));
        Assert.Single(Bot.Inbox(Olga));
    }

    [Fact]
    public async Task Of_many_who_are_known_only_so_many_are_asked_about()
    {
        foreach (var number in Enumerable.Range(0, 80))
            await Bot.Command(new Someone($"Member{number}"), "help");
        await NameOrganizers(Olga);
        await Introduce(Ben, Ben, Cleo, "Abuse");
        Bot.Platform.LookedUp.Clear();

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");

        Assert.Equal(60, Bot.Platform.LookedUp.Count);
        Assert.Single(Bot.Inbox(Olga));
    }

    private async Task NameOrganizers(params Someone[] people) =>
        await Bot.ChoosePeople(Olga, (await Bot.Command(Olga, "settings")).Shown, "Organizers, beside those who may manage events", people);

    [Fact]
    public async Task Whom_it_goes_to_after_quiet_hours_is_asked_again_then()
    {
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        Bot.Platform.Standings[Dev.User] = Standing.Organizer;
        await Bot.Command(Dev, "me set", ("zone", "Asia/Tokyo"));
        await Introduce(Ben, Ben, Cleo, "Abuse");
        await Bot.AdvanceTo(At(1, 23));
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");
        Assert.Single(Bot.Inbox(Dev));
        Assert.Empty(Bot.Inbox(Olga));

        Bot.Platform.Standings.Remove(Olga.User);
        Bot.Platform.Standings[Ana.User] = Standing.Organizer;
        await Bot.AdvanceTo(At(2, 12));

        Assert.Empty(Bot.Inbox(Olga));
        Assert.StartsWith("Cleo reports Ben", Assert.Single(Bot.Inbox(Ana)).Text, StringComparison.Ordinal);
        Assert.Single(Bot.Inbox(Dev));
        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task When_all_who_had_quiet_hours_have_lost_the_right_it_waits_and_its_writer_is_told()
    {
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        await Introduce(Ben, Ben, Cleo, "Abuse");
        await Bot.AdvanceTo(At(1, 23));
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");
        Bot.Platform.Standings.Remove(Olga.User);

        await Bot.AdvanceTo(At(2, 12));

        Assert.Empty(Bot.Inbox(Olga));
        Assert.StartsWith("Your report about Ben waits", Bot.LastDirect(Cleo).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_platform_is_off_the_reporter_is_told_once_that_it_waits()
    {
        await NameOrganizers(Olga);
        await Introduce(Ben, Ben, Cleo, "Abuse");
        Bot.Platform.CannotFind = true;
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");
        Assert.Single(Bot.Inbox(Cleo));

        await Bot.Advance(Duration.FromHours(5));
        Assert.Equal(
            "Your report about Ben waits: I don't know yet who organizes here, and go on asking the chat service. It goes to them as soon as I know.",
            Assert.Single(Bot.Inbox(Cleo).Skip(1)).Text);
        Bot.Platform.CannotFind = false;
        await Bot.Advance(Duration.FromMinutes(11));

        Assert.Single(Bot.Inbox(Olga));
        Assert.Equal(2, Bot.Inbox(Cleo).Count);
    }

    [Fact]
    public async Task That_it_waits_is_not_told_when_it_does_not_any_more()
    {
        await Introduce(Ben, Ben, Cleo, "Abuse");
        var isDown = true;
        Bot.Platform.Instead = delivery => isDown && delivery is Delivery.Direct { User.Id: "cleo" }
            ? new DeliveryResult.TryLater(null, "it is down", PlatformDown: true)
            : null;
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        await Bot.Advance(Duration.FromDays(2));
        Assert.Single(Bot.Inbox(Olga));

        isDown = false;
        await Bot.Advance(Duration.FromDays(1));

        Assert.Single(Bot.Inbox(Cleo));
    }

    [Fact]
    public async Task An_organizer_who_was_not_seen_for_long_is_found_among_many_in_several_searches()
    {
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        await Many(150);
        await Introduce(Ben, Ben, Cleo, "Abuse");
        Bot.Platform.LookedUp.Clear();

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");
        Assert.Empty(Bot.Inbox(Olga));
        Assert.Equal(60, Bot.Platform.LookedUp.Count);
        await Bot.Advance(Duration.FromMinutes(25));

        Assert.StartsWith("Cleo reports Ben", Assert.Single(Bot.Inbox(Olga)).Text, StringComparison.Ordinal);
        Assert.Equal(180, Bot.Platform.LookedUp.Count);
    }

    [Fact]
    public async Task An_organizer_whom_the_platform_lists_is_found_at_once()
    {
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        Bot.Platform.Listed.Add(Olga.User);
        await Many(80);
        await Introduce(Ben, Ben, Cleo, "Abuse");

        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");

        Assert.Single(Bot.Inbox(Olga));
    }

    [Fact]
    public async Task Who_was_an_organizer_last_time_is_asked_about_first()
    {
        Bot.Platform.Standings[Olga.User] = Standing.Organizer;
        await Introduce(Ben, Ben, Cleo, "Abuse");
        await Bot.Press(Cleo, Bot.LastDirect(Cleo), "Report to the organizers");
        Bot.Tick(Duration.FromHours(1));
        await Many(80);
        await Introduce(Ana, Ben, Dev, "Abuse");

        await Bot.Press(Dev, Bot.LastDirect(Dev), "Report to the organizers");

        Assert.Equal(2, Bot.Inbox(Olga).Count);
    }

    /// <summary>So many members were seen after everybody else.</summary>
    private async Task Many(int people)
    {
        Bot.Tick(Duration.FromMinutes(1));
        foreach (var number in Enumerable.Range(0, people))
            await Bot.Command(new Someone($"Member{number}"), "help");
    }
}
