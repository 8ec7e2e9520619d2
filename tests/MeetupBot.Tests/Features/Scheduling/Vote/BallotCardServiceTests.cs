using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Tests.Features.Harness;
using NodaTime;

namespace MeetupBot.Tests.Features.Scheduling.Vote;

/// <summary>The answers to votes are drawn once, and anew whenever anything that they show has changed.</summary>
public sealed class BallotCardServiceTests : BotTests
{
    private const string Menu = "Which times work for you?";

    [Fact]
    public async Task Who_chooses_the_same_gets_the_same_card()
    {
        await Poll();
        await Vote(Ben, "1");
        await Vote(Cleo, "1");

        var (one, other) = (await Answer(Ben), await Answer(Cleo));

        Assert.True(one.IsKept);
        Assert.Same(one.Card, other.Card);
        Assert.NotSame(one.Card, (await Answer(Ben, "1")).Card);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("closes")]
    [InlineData("times")]
    public async Task A_change_of_the_meetup_shows_in_the_next_answer(string changed)
    {
        await Poll();
        await Vote(Ben, "1");
        var before = await Text(Ben);
        Assert.Equal(before, await Text(Ben));

        await Bot.Database.WriteAsync(session =>
        {
            var meetup = session.Meetups.Find(Id)!;
            if (changed == "title")
                session.Meetups.Update(meetup with { Title = "Tea" });
            else if (changed == "closes")
                session.Meetups.Update(meetup with { PollClosesAt = meetup.PollClosesAt!.Value + Duration.FromHours(1) });
            else
                session.Polls.SetOptions(Id, [.. session.Polls.Options(Id).Select(option => option.Id == 0 ? option : new PollOption(option.Id, MeetupTime.At(option.Time.Start!.Value + Duration.FromHours(1))))]);
        });

        Assert.NotEqual(before, await Text(Ben));
    }

    [Fact]
    public async Task Who_lives_elsewhere_reads_the_own_clock_and_others_theirs()
    {
        await Poll();
        await Vote(Ben, "1");
        await Vote(Cleo, "1");
        var before = await Text(Cleo);
        await Bot.Command(Ben, "me set", ("zone", "Asia/Tokyo"));

        Assert.Contains("Tokyo time", await Text(Ben), StringComparison.Ordinal);
        Assert.Equal(before, await Text(Cleo));
    }

    /// <summary>A platform keeps what it made of the card, and how far away something is changes by itself.</summary>
    [Fact]
    public async Task A_kept_answer_names_no_distance()
    {
        await Poll();
        await Vote(Ben, "1");

        var texts = (await Answer(Ben)).Card.Blocks.SelectMany(block => block switch
        {
            Block.Paragraph paragraph => paragraph.Text.Spans,
            Block.Footer footer => footer.Text.Spans,
            Block.Menu => [],
            _ => throw new InvalidOperationException($"Look for distances in {block.GetType().Name} too."),
        });

        Assert.DoesNotContain(texts, span => span is Span.Timestamp { Style: MomentStyle.Distance });
    }

    private MeetupId Id => MeetupId.TryParse(Bot.Channel.Menu(Menu).Action.Subject, out var id) ? id : throw new InvalidOperationException("The menu names no meetup.");

    private async Task<Reply.Replace> Answer(Someone person, string value = "0")
    {
        var menu = Bot.ChannelCards[0].Menu(Menu);
        var press = new ComponentInteraction
        {
            Id = Bot.NextId(),
            Person = person.Person,
            ReceivedAt = Bot.Now,
            Action = menu.Action,
            Values = [menu.Options[int.Parse(value, null)].Value],
            Message = Bot.Channel.Message,
        };
        return Assert.IsType<Reply.Replace>(await Bot.Raw(BotHarness.Here(press, person)));
    }

    private async Task<string> Text(Someone person) => CardText.Render((await Answer(person)).Card);
}
