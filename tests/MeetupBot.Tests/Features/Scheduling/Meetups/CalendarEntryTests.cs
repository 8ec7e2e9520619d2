using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Tests.Features.Community.Link;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Scheduling.Meetups;

/// <summary>Each space's calendar entries link back to its own card.</summary>
public sealed class CalendarEntryTests : TwoSpacesTests
{
    private static readonly string[] LinkLabels = ["Google", "Outlook (personal)", "Outlook (work)"];

    [Fact]
    public async Task The_file_and_the_links_lead_back_to_the_card_once_it_is_posted()
    {
        var card = await Meetup();

        Assert.Contains($"\r\nURL:{AddressOf(card)}\r\n", FileOn(card), StringComparison.Ordinal);
        Assert.Contains($"\r\nDESCRIPTION:Details and answers: {AddressOf(card)}\r\n", FileOn(card), StringComparison.Ordinal);
        // One edit, and no more than that, as long as nothing happens.
        Assert.Single(Bot.Platform.Deliveries.OfType<Delivery.Edit>());
        var links = LinksOn(await Bot.Press(Ben, card, "Add to calendar"));
        Assert.Equal(LinkLabels, links.Select(link => link.Label));
        Assert.All(links, link => Assert.Contains(Uri.EscapeDataString(AddressOf(card)), link.Link!.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_first_post_can_be_told_its_address_by_a_platform_that_posts_the_file_beside_it()
    {
        var card = await Meetup();
        var first = Bot.Platform.Deliveries.OfType<Delivery.Post>().Last().Card.Files.Single();

        Assert.DoesNotContain("URL:", first.Content, StringComparison.Ordinal);
        Assert.Equal(card.Card.Files.Single().Content, first.ContentFor!(new Uri(AddressOf(card))));
    }

    [Fact]
    public async Task In_a_linked_space_they_lead_to_the_card_there()
    {
        await LinkSpaces();
        var atWork = await MeetupAtWork();

        Assert.Contains($"\r\nURL:https://chat.example/works/general/{atWork.Message!.Value.MessageId}\r\n", FileOn(Bot.OtherCards[^1]), StringComparison.Ordinal);
        Assert.Contains($"\r\nURL:https://chat.example/leeds/general/{Bot.Channel.Message!.Value.MessageId}\r\n", FileOn(Bot.Channel), StringComparison.Ordinal);
        foreach (var (person, card) in new[] { (Fay, Bot.OtherCards[^1]), (Ana, Bot.Channel) })
        {
            var shown = await Bot.Command(person, "show", ("id", IdOn(card)));
            Assert.Equal(FileOn(card), FileOn(shown.Shown));
            Assert.All(
                LinksOn(await Bot.Press(person, shown, "Add to calendar")),
                link => Assert.Contains(Uri.EscapeDataString(person == Fay ? "/works/" : "/leeds/"), link.Link!.Query, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_card_that_was_deleted_and_posted_again_is_linked_anew()
    {
        var card = await Meetup();
        Bot.Platform.Messages.Single(message => message.Reference == card.Message).IsDeleted = true;

        await Bot.Press(Ben, card, "Maybe");

        Assert.NotEqual(card.Message, Bot.Channel.Message);
        Assert.Contains($"\r\nURL:{AddressOf(Bot.Channel)}\r\n", FileOn(Bot.Channel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_entry_still_leads_to_its_card()
    {
        var card = await Meetup();

        await Bot.Cancel(Ana, IdOn(card));

        Assert.Contains("\r\nSTATUS:CANCELLED\r\n", FileOn(Bot.Channel), StringComparison.Ordinal);
        Assert.Contains($"\r\nURL:{AddressOf(card)}\r\n", FileOn(Bot.Channel), StringComparison.Ordinal);
    }

    private static string AddressOf(Shown card) => $"https://chat.example/leeds/general/{card.Message!.Value.MessageId}";

    private static string FileOn(Shown card) => Assert.Single(card.Card.Files).Content.Replace("\r\n ", "", StringComparison.Ordinal);

    private static List<Button> LinksOn(Answer answer) => [.. CardText.Buttons(answer.Card).Where(button => button.Link is not null)];
}
