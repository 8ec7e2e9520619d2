namespace MeetupBot.EndToEndTests.Scenarios;

public sealed class IntroductionScenarios(SharedBots bots) : SharedScenarios<SharedBots>(bots)
{
    private const string Question = "Ana thinks that you and ";

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Once_both_agree_they_talk_in_a_conversation_of_their_own_and_find_a_time_there(Platform platform)
    {
        var here = await JoinWithChannelAsync(platform);
        await IntroduceAsync(here);
        Assert.StartsWith("Saved. If Cleo would like it too", (await AgreeAsync(here, here.Ben)).Text, StringComparison.Ordinal);
        await here.CaughtUpAsync();
        Assert.Empty(here.Conversations);

        await AgreeAsync(here, here.Cleo);

        var opening = await InConversationAsync(here, "meet");
        Assert.Equivalent(new[] { here.Ben, here.Cleo }, Assert.Single(here.Conversations).Members, strict: true);
        Assert.StartsWith($"{Mention(here.Ben)}, meet {Mention(here.Cleo)}. Ana: “You both climb”.", opening.Text, StringComparison.Ordinal);
        Assert.True(opening.Calls(here.Ben) && opening.Calls(here.Cleo));
        Assert.Contains("To begin with: ", opening.Text, StringComparison.Ordinal);

        var id = await FindTimeAsync(here, opening);
        var poll = await here.EventuallyAsync(
            () => here.Conversations.SelectMany(talk => talk.Cards).FirstOrDefault(card => card.Text.Split('\n').Any(line => line.EndsWith(" 1 yes", StringComparison.Ordinal))),
            "Ben's votes");
        await here.VoteAsync(here.Cleo, poll, 2);
        Assert.Contains(id, (await InConversationAsync(here, "It's on:")).Text, StringComparison.Ordinal);
        await here.CaughtUpAsync();
        Assert.Empty(here.Cards(id));
        Assert.DoesNotContain(id, (await here.RunAsync(here.Dev, "list")).Text, StringComparison.Ordinal);
        Assert.Contains(id, (await here.RunAsync(here.Cleo, "list")).Text, StringComparison.Ordinal);

        string Mention(Person person) => platform == Platform.Discord ? person.Mention : $"@{person.Name}";
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Where_conversations_are_refused_each_is_written_to_and_asked_for_a_time(Platform platform)
    {
        var here = await JoinWithChannelAsync(platform);
        // Slack refuses a first direct message with the same call, so Ana gets hers before.
        await here.RunAsync(here.Dev, "met", ("member", here.Ana));
        await here.ToldAsync(here.Ana, "Dev says you two met");
        await IntroduceAsync(here);
        await AgreeAsync(here, here.Ben);
        var toCleo = await here.ToldAsync(here.Cleo, Question);
        here.RefuseConversations();
        await here.PressAsync(here.Cleo, toCleo, "Yes, introduce us");

        var toBen = await here.ToldAsync(here.Ben, $"Ben, meet {Mention(here.Cleo)}. Ana: “You both climb”.");
        await here.ToldAsync(here.Cleo, $"meet {Mention(here.Ben)}");
        await here.ToldAsync(here.Ana, "Ben and Cleo are in touch now, thanks to you.");
        here.AllowConversations();
        var id = await FindTimeAsync(here, toBen);
        var asked = await here.ToldAsync(here.Cleo, id, "Ben asks which time suits you.");
        await here.VoteAsync(here.Cleo, asked, 1);

        await here.ToldAsync(here.Ben, id, "you are going");
        Assert.Empty(here.Conversations);
        Assert.Empty(here.Cards(id));

        string Mention(Person person) => platform == Platform.Discord ? person.Mention : $"@{person.Name}";
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Nobody_learns_who_said_no(Platform platform)
    {
        var here = await JoinWithChannelAsync(platform);
        await IntroduceAsync(here);
        var declined = await here.PressAsync(here.Cleo, await here.ToldAsync(here.Cleo, Question), "No thanks");
        Assert.StartsWith("Saved, and nobody is told.", declined.Text, StringComparison.Ordinal);

        var agreed = await AgreeAsync(here, here.Ben);
        Assert.StartsWith("Saved. If Cleo would like it too, I'll bring you together.", agreed.Text, StringComparison.Ordinal);

        await here.CaughtUpAsync();
        Assert.Empty(here.Conversations);
        Assert.Single(here.DirectMessages(here.Ben));
        Assert.Empty(here.DirectMessages(here.Ana));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Whoever_is_kept_apart_asks_in_vain_and_reads_what_all_read(Platform platform)
    {
        var here = await JoinAsync(platform);
        var saved = await here.RunAsync(here.Cleo, "me set", ("notwith", here.Ben));
        Assert.StartsWith("Saved, and nobody is told: I won't bring you together.", saved.Text, StringComparison.Ordinal);
        Assert.Contains($"{here.Markup.Bold("Kept apart from you")}: Ben", saved.Text, StringComparison.Ordinal);

        var asked = await here.RunAsync(here.Ben, "introduce", ("first", here.Ben), ("second", here.Cleo));

        Assert.StartsWith("If Cleo may be asked, I ask in private, and tell you if they'd like it too.", asked.Text, StringComparison.Ordinal);
        await here.RunAsync(here.Ben, "met", ("member", here.Cleo));
        await here.CaughtUpAsync();
        Assert.Empty(here.DirectMessages(here.Cleo));
    }

    [Theory]
    [ClassData(typeof(EveryPlatform))]
    public async Task Whoever_is_asked_can_report_it_and_goes_on_to_read_the_question(Platform platform)
    {
        var here = await JoinWithChannelAsync(platform);
        await IntroduceAsync(here);
        var question = await here.ToldAsync(here.Cleo, Question);

        var reported = await here.PressAsync(here.Cleo, question, "Report to the organizers");

        Assert.StartsWith("Saved. It goes, in private, to those who organize this community now", reported.Text, StringComparison.Ordinal);
        await here.CaughtUpAsync();
        Assert.Empty(here.DirectMessages(here.Ana));
        Assert.Equal(question.Text, here.DirectMessages(here.Cleo).First().Text);
    }

    private static async Task IntroduceAsync(Place here)
    {
        var answer = await here.RunAsync(here.Ana, "introduce", ("first", here.Ben), ("second", here.Cleo), ("because", "You both climb"));
        Assert.True(answer.IsPrivate);
        Assert.StartsWith("I ask Ben and Cleo, each in private", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> AgreeAsync(Place here, Person person) =>
        await here.PressAsync(person, await here.ToldAsync(person, Question), "Yes, introduce us");

    private static Task<Card> InConversationAsync(Place here, string text) =>
        here.EventuallyAsync(() => here.Conversations.SelectMany(talk => talk.Cards).FirstOrDefault(card => card.Says(text)), $"\"{text}\" in a conversation");

    /// <summary>Ben names two times.</summary>
    /// <returns>The id of the meetup that they plan.</returns>
    private static async Task<string> FindTimeAsync(Place here, Card opening)
    {
        var offered = await here.PressAsync(here.Ben, opening, "Find a time");
        Assert.Equal(4, offered.Buttons.Count);
        var form = (await here.PressAsync(here.Ben, offered, "Other times")).Form;
        return here.IdIn(await here.SubmitAsync(form, ("When", "in 3 days, in 4 days")));
    }

    /// <summary>On Discord a conversation is a thread of the announcement channel.</summary>
    private async Task<Place> JoinWithChannelAsync(Platform platform)
    {
        var here = await JoinAsync(platform);
        await here.PickChannelAsync(here.Olga, await here.RunAsync(here.Olga, "settings"));
        return here;
    }
}
