using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Sandbox.Chat;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Sandbox.Sample;

/// <summary>Sets up the two spaces of the sample community and links them, and the two accounts of one person.</summary>
internal sealed partial class SampleLink(SampleActs acts, ILogger<SampleLink> log)
{
    // The bot's key of the zone in the form of the settings.
    private const string ZoneField = "zone";

    public async Task LinkAllAsync(CancellationToken cancellationToken)
    {
        var organizers = SampleCommunity.Spaces.Select(space => space.People.First(p => p.IsOrganizer)).ToList();
        foreach (var organizer in organizers)
            await SetUpAsync(organizer, cancellationToken);
        await LinkAsync(organizers[0], organizers[1], isSpace: true, cancellationToken);
        foreach (var person in SampleCommunity.Outdoors.People)
            if (SampleCommunity.Find(person.Also) is { } other)
                await LinkAsync(person, other, isSpace: false, cancellationToken);
    }

    /// <summary>Runs "/meetup settings", sets the organizer's zone in its form, and chooses the channel in its menu.</summary>
    private async Task SetUpAsync(SandboxPerson organizer, CancellationToken cancellationToken)
    {
        var settings = CardOf(await acts.SayAsync(organizer, "settings", [], cancellationToken));
        if (Buttons(settings) is [var change, ..]
            && await acts.PressAsync(organizer, change.Action, [], cancellationToken) is Reply.Open { Form: var form })
            await acts.SubmitAsync(organizer, form, ZoneField, organizer.TimeZone, cancellationToken);
        var menu = settings?.Blocks.OfType<Block.Menu>().FirstOrDefault(menu => menu.Source == MenuSource.Channels);
        if (menu is not null)
            await acts.PressAsync(organizer, menu.Action, [SampleCommunity.SpaceOf(organizer.Platform).Home], cancellationToken);
    }

    /// <summary>Runs "/meetup link", enters the code on the other side, and confirms.</summary>
    private async Task LinkAsync(SandboxPerson first, SandboxPerson second, bool isSpace, CancellationToken cancellationToken)
    {
        var buttons = Buttons(CardOf(await acts.SayAsync(first, "link", [], cancellationToken)));
        var made = buttons.Count == 0
            ? null
            : CardOf(await acts.PressAsync(first, (isSpace ? buttons[0] : buttons[^1]).Action, [], cancellationToken));
        var code = made?.Blocks.OfType<Block.Heading>().SelectMany(heading => heading.Text.Spans).OfType<Span.Code>().FirstOrDefault();
        var asked = code is null ? null : CardOf(await acts.SayAsync(second, "link", new() { ["code"] = code.Text }, cancellationToken));
        var done = Buttons(asked) is [var yes, ..] ? CardOf(await acts.PressAsync(second, yes.Action, [], cancellationToken)) : null;
        if (done is null or { Tone: CardTone.Refusal })
            NotLinked(log, first.Name, second.Name);
    }

    private static List<Button> Buttons(Card? card) => [.. card?.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items) ?? []];

    private static Card? CardOf(Reply? reply) => reply switch
    {
        Reply.Private said => said.Card,
        Reply.Replace said => said.Card,
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sample's {First} and {Second} could not be linked")]
    private static partial void NotLinked(ILogger logger, string first, string second);
}
