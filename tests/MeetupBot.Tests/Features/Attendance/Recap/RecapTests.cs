using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Features.Attendance.Recap;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Attendance.Recap;

public sealed class RecapTests : BotTests
{
    [Fact]
    public async Task The_recap_of_a_few_names_who_was_going_where_nobody_checked_in()
    {
        await Held(Ben, Cleo);
        await Bot.AdvanceTo(At(6, 9));

        Assert.Equal($"Coffee is over; Ana, Ben, Cleo and 1 more were going. Thanks to Ana for hosting.\n[Share a moment] [Who did I meet?] [Again next month] [Make it a series]\n{IdOn(Bot.ChannelCards[0])}", Recap.Text);
    }

    [Fact]
    public async Task From_five_people_on_it_leads_everybody_to_a_picture_of_their_own()
    {
        Bot.PublicUrl = new Uri("https://meet.example/");
        await Held(Ben, Cleo, Dev, Olga);
        await Bot.AdvanceTo(At(6, 9));
        Assert.Equal(["Share a moment", "Who did I meet?", "See the picture", "Again next month", "Make it a series"], Recap.ButtonLabels);

        var (ben, dev) = (await Bot.Press(Ben, Recap, "See the picture"), await Bot.Press(Dev, Recap, "See the picture"));

        Assert.StartsWith("Who was at Coffee, and who met there for the first time.", ben.Text, StringComparison.Ordinal);
        Assert.StartsWith("https://meet.example/p/recap/", ben.Shown.Button("See the picture").Link!.AbsoluteUri, StringComparison.Ordinal);
        Assert.NotEqual(ben.Shown.Button("See the picture").Link, dev.Shown.Button("See the picture").Link);
    }

    [Fact]
    public async Task Of_fewer_than_five_people_and_without_pages_there_is_no_picture()
    {
        Bot.PublicUrl = new Uri("https://meet.example/");
        await Held(Ben, Cleo, Dev);
        await Bot.AdvanceTo(At(6, 9));
        Assert.DoesNotContain("See the picture", Recap.ButtonLabels);

        Bot.PublicUrl = null;
        var answer = await Bot.Act(Ben, Recap, new(RecapPictureButtons.PictureButton, IdOn(Bot.ChannelCards[0])));

        Assert.StartsWith("There is no picture to open", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_end_there_is_no_picture()
    {
        Bot.PublicUrl = new Uri("https://meet.example/");
        var card = await Meetup();

        var answer = await Bot.Act(Ben, card, new(RecapPictureButtons.PictureButton, IdOn(card)));

        Assert.True(answer.IsRefusal);
        Assert.Contains("isn't over yet", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_meetings_are_counted_as_both_of_each_pair_say_so_once_five_people_are_in_them()
    {
        await Held(Ben, Cleo, Dev, Olga);
        await Bot.AdvanceTo(At(6, 9));
        foreach (var person in new[] { Ana, Ben, Cleo, Dev })
            await Bot.Press(person, Bot.LastDirect(person), "I met everyone");
        Assert.StartsWith("Coffee is over; 6 people were going. Thanks", Recap.Text, StringComparison.Ordinal);
        await Bot.Choose(Olga, Bot.LastDirect(Olga), "Who did you meet?", "Ana");

        Assert.StartsWith("Coffee brought people together: 7 first meetings so far. Thanks", Recap.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_met_before_makes_no_first_meeting()
    {
        Someone[] guests = [Ben, Cleo, Dev, Olga];
        await Held(guests);
        await Bot.AdvanceTo(At(6, 9));
        foreach (var person in guests.Prepend(Ana))
            await Bot.Press(person, Bot.LastDirect(person), "I met everyone");
        Assert.StartsWith("Coffee brought people together: 10 first meetings so far.", Recap.Text, StringComparison.Ordinal);
        var again = await Meetup("Sat 10am");
        foreach (var person in guests)
            await Bot.Press(person, again, "Going");
        await Bot.AdvanceTo(At(13, 9));

        foreach (var person in guests)
            await Bot.Press(person, Bot.LastDirect(person), "I met everyone");
        var last = await Bot.Press(Ana, Bot.LastDirect(Ana), "I met everyone");

        Assert.Contains("say so too. You have", last.Text, StringComparison.Ordinal);
        Assert.StartsWith("Coffee is over; 5 people were going. Thanks", Bot.ChannelCards[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_alone_and_nobody_get_neither_recap_nor_question()
    {
        await Meetup();
        await Meetup("Sun 10am");
        await Bot.Press(Ana, Bot.Channel, "Can't make it");

        await Bot.AdvanceTo(At(10, 9));

        Assert.DoesNotContain(Bot.ChannelCards, card => card.ButtonLabels.Contains("Share a moment"));
        Assert.DoesNotContain(Bot.Inbox(Ana), card => card.Text.StartsWith("Who did", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_one_of_several_checked_in_the_host_is_asked_who_else_was_there_for_the_recap()
    {
        await Held(Ben, Cleo);
        await Bot.Press(Ben, Bot.ChannelCards[0], "I'm here");
        await Bot.AdvanceTo(At(6, 9));
        var asked = Assert.Single(Bot.Inbox(Ana), card => card.Text.StartsWith("So far I only know", StringComparison.Ordinal));
        Assert.StartsWith("So far I only know that Ben was at Coffee. Who else was there? Tick them, and the recap counts them.\n[Tick who is here]", asked.Text, StringComparison.Ordinal);

        var ticks = await Bot.Press(Ana, asked, "Tick who is here");
        await Bot.Choose(Ana, ticks.Shown, "Who is here?", "Ana", "Ben", "Cleo");

        Assert.StartsWith("Coffee brought ", Recap.Text, StringComparison.Ordinal);
        Assert.Contains(" and 1 more together.", Recap.Text, StringComparison.Ordinal);
        foreach (var person in new[] { Ana, Ben, Cleo })
            Assert.Single(Bot.Inbox(person), card => card.Text.StartsWith("Who did", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_downtime_it_comes_late_and_after_a_long_one_not_at_all()
    {
        await Held(Ben);
        await Bot.SleepUntil(At(18, 10));
        Assert.Single(Bot.Inbox(Ben), card => card.Text.StartsWith("Who did", StringComparison.Ordinal));
        var next = await Meetup("Sat 10am");
        await Bot.Press(Ben, next, "Going");
        await Bot.AdvanceTo(At(19, 13));

        await Bot.SleepUntil(At(4, 10, month: 1, year: 2027));

        Assert.Single(Bot.Inbox(Ben), card => card.Text.StartsWith("Who did", StringComparison.Ordinal));
        Assert.Contains(Bot.Log, line => line.StartsWith("Warning: Follow-up of ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_says_in_private_that_they_were_not_there_or_whom_they_met_changes_nothing_in_it()
    {
        await Held(Ben, Cleo);
        await Bot.AdvanceTo(At(6, 9));
        var (before, edits) = (Recap.Text, Edits());

        await Bot.Press(Ana, Bot.LastDirect(Ana), "I wasn't there");
        await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");
        await Bot.Press(Dev, Recap, "Who did I meet?");
        await Bot.Command(Dev, "met", ("member", "cleo"));

        Assert.Equal((before, edits), (Recap.Text, Edits()));
    }

    [Fact]
    public async Task Who_has_left_is_not_thanked()
    {
        await Held(Ben, Cleo);
        await Bot.Database.WriteAsync(session =>
            session.Members.SetPresence(session.Members.FindAnywhere(TestPlatform.PlatformName, "ana").Single().Account, left: true, Bot.Now));

        await Bot.AdvanceTo(At(6, 9));

        Assert.StartsWith("Coffee is over; Ben, Cleo and 2 more were going.\n", Recap.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_that_somebody_deletes_stays_away()
    {
        await Held(Ben, Cleo);
        await Bot.AdvanceTo(At(6, 9));
        var recap = Bot.Platform.Messages.Single(message => message.Text.StartsWith("Coffee is over;", StringComparison.Ordinal));
        recap.IsDeleted = true;
        await Bot.Happens(new ChatEvent.MessageDeleted(recap.Reference));

        await Bot.Press(Ben, Bot.LastDirect(Ben), "I met everyone");

        Assert.DoesNotContain(Bot.ChannelCards, card => card.ButtonLabels.Contains("Share a moment"));
    }

    /// <summary>By the button that stands under other meetups already.</summary>
    private Task<Answer> AskedEarly(Someone person) =>
        Bot.Act(person, Bot.ChannelCards[0], new ActionId(ButtonNames.WhoMet, IdOn(Bot.ChannelCards[0])));

    private int Edits() => Bot.Platform.Deliveries.OfType<Delivery.Edit>().Count(edit => edit.Message == Recap.Message);

    private Shown Recap => Bot.ChannelCards.Single(card => card.ButtonLabels.Contains("Share a moment"));

    /// <summary>Cleo brings a guest.</summary>
    private async Task Held(params Someone[] going)
    {
        var card = await Meetup();
        foreach (var person in going)
            await Bot.Press(person, card, person == Cleo ? "+1" : "Going");
        await Bot.AdvanceTo(At(5, 13));
    }

    [Fact]
    public async Task Who_says_in_private_beforehand_that_they_were_not_there_changes_nothing_for_anybody_else()
    {
        var with = await After(isAbsent: true);
        var without = await After(isAbsent: false);

        Assert.Equal(without, with);

        async Task<string> After(bool isAbsent)
        {
            await DisposeAsync();
            await InitializeAsync();
            var card = await Meetup();
            await Bot.Press(Ben, card, "Going");
            await Bot.AdvanceTo(At(5, 13));
            if (isAbsent)
                await Bot.Press(Ben, await AskedEarly(Ben), "I wasn't there");
            await Bot.AdvanceTo(At(6, 12));
            return string.Join('\n', Bot.ChannelCards.Concat(Bot.Inbox(Ana)).Select(shown => shown.Text)).Replace(IdOn(card), "ID", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_one_checked_in_the_host_is_asked_also_when_others_said_in_private_whom_they_met()
    {
        await Held(Ben, Cleo);
        await Bot.Press(Ben, Bot.ChannelCards[0], "I'm here");
        await Bot.Choose(Cleo, (await AskedEarly(Cleo)).Shown, "Who did you meet?", "Ben");

        await Bot.AdvanceTo(At(6, 9));

        Assert.Single(Bot.Inbox(Ana), card => card.Text.StartsWith("So far I only know that Ben was at Coffee", StringComparison.Ordinal));
    }
}
