using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Sandbox.Acts;

/// <summary>
/// Makes the sample people set up and link their two spaces and the two accounts of one person, and record who has met whom. It uses the same
/// commands and buttons as everybody, so the page shows real results.
/// </summary>
public sealed partial class SampleLink(
    SandboxPlatforms platforms, SandboxChat chat, ISandboxWorld world, SandboxClock clock, ILogger<SampleLink> log) : BackgroundService
{
    // The bot's key of the zone in the form of the settings.
    private const string ZoneField = "zone";

    private readonly ActInteractions _interactions = new("sample", clock);
    private readonly TaskCompletionSource _prepared = Announce(platforms);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await PrepareAsync(stoppingToken);
        }
        finally
        {
            _prepared.TrySetResult();
        }
    }

    /// <summary>A clock that people move meanwhile would make the codes of the links too old.</summary>
    private static TaskCompletionSource Announce(SandboxPlatforms platforms)
    {
        var prepared = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        platforms.Preparing = prepared.Task;
        return prepared;
    }

    private async Task PrepareAsync(CancellationToken stoppingToken)
    {
        await platforms.Connected.WaitAsync(stoppingToken);
        var organizers = SampleCommunity.Spaces.Select(space => space.People.First(p => p.IsOrganizer)).ToList();
        foreach (var organizer in organizers)
            await SetUpAsync(organizer, stoppingToken);
        await LinkAsync(organizers[0], organizers[1], isSpace: true, stoppingToken);
        foreach (var person in SampleCommunity.Outdoors.People)
            if (SampleCommunity.Find(person.Also) is { } other)
                await LinkAsync(person, other, isSpace: false, stoppingToken);
        foreach (var (person, others) in SampleCommunity.HaveMet)
            await MeetAsync(SampleCommunity.Find(person)!, others.Select(id => SampleCommunity.Find(id)!), stoppingToken);
        await world.SettleAsync(stoppingToken);
        chat.ClearDirectMessages();
    }

    /// <summary>Runs "/meetup met" with each of them.</summary>
    private async Task MeetAsync(SandboxPerson person, IEnumerable<SandboxPerson> others, CancellationToken cancellationToken)
    {
        var met = others.Select((other, i) => (Option: i == 0 ? "member" : $"member{i + 1}", Person: FaceDrawing.AsPerson(other))).ToList();
        var options = met.ToDictionary(one => one.Option, one => one.Person.User.Id);
        await SayAsync(person, "met", options, cancellationToken, met.ToDictionary(one => one.Person.User.Id, one => one.Person));
    }

    /// <summary>Runs "/meetup settings", sets the organizer's zone in its form, and chooses the channel in its menu.</summary>
    private async Task SetUpAsync(SandboxPerson organizer, CancellationToken cancellationToken)
    {
        var settings = CardOf(await SayAsync(organizer, "settings", [], cancellationToken));
        if (Buttons(settings) is [var change, ..]
            && await PressAsync(organizer, change.Action, [], cancellationToken) is Reply.Open { Form: var form })
            await SubmitAsync(organizer, form, ZoneField, organizer.TimeZone, cancellationToken);
        var menu = settings?.Blocks.OfType<Block.Menu>().FirstOrDefault(menu => menu.Source == MenuSource.Channels);
        if (menu is not null)
            await PressAsync(organizer, menu.Action, [SampleCommunity.SpaceOf(organizer.Platform).Home], cancellationToken);
    }

    /// <summary>Runs "/meetup link", enters the code on the other side, and confirms.</summary>
    private async Task LinkAsync(SandboxPerson first, SandboxPerson second, bool isSpace, CancellationToken cancellationToken)
    {
        var buttons = Buttons(CardOf(await SayAsync(first, "link", [], cancellationToken)));
        var made = buttons.Count == 0
            ? null
            : CardOf(await PressAsync(first, (isSpace ? buttons[0] : buttons[^1]).Action, [], cancellationToken));
        var code = made?.Blocks.OfType<Block.Heading>().SelectMany(heading => heading.Text.Spans).OfType<Span.Code>().FirstOrDefault();
        var asked = code is null ? null : CardOf(await SayAsync(second, "link", new() { ["code"] = code.Text }, cancellationToken));
        var done = Buttons(asked) is [var yes, ..] ? CardOf(await PressAsync(second, yes.Action, [], cancellationToken)) : null;
        if (done is null or { Tone: CardTone.Refusal })
            NotLinked(first.Name, second.Name);
    }

    private static List<Button> Buttons(Card? card) => [.. card?.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items) ?? []];

    private static Card? CardOf(Reply? reply) => reply switch
    {
        Reply.Private said => said.Card,
        Reply.Replace said => said.Card,
        _ => null,
    };

    private Task<Reply?> SayAsync(
        SandboxPerson person,
        string command,
        Dictionary<string, string> options,
        CancellationToken cancellationToken,
        Dictionary<string, Person>? named = null) => AskAsync(person, act => _interactions.Command(act, command, options, named), cancellationToken);

    private Task<Reply?> PressAsync(
        SandboxPerson person, ActionId action, IReadOnlyList<string> values, CancellationToken cancellationToken) => AskAsync(
        person, act => _interactions.Press(act, action, values) with { OnPrivateAnswer = true }, cancellationToken);

    /// <summary>Submits the form with one field changed.</summary>
    private Task<Reply?> SubmitAsync(
        SandboxPerson person, Form form, string field, string value, CancellationToken cancellationToken) => AskAsync(
        person, act => _interactions.Submit(act, form, f => f.Key == field ? value : f.Value) with { OnPrivateAnswer = true }, cancellationToken);

    private async Task<Reply?> AskAsync(SandboxPerson person, Func<Act, Interaction> make, CancellationToken cancellationToken)
    {
        if (platforms.Get(person.Platform).Bot is not { } bot)
            return null;
        var act = new Act(person, SampleCommunity.HomeOf(person), null, "", ActKind.Command);
        return await bot.Handler.HandleAsync(make(act), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sample's {First} and {Second} could not be linked")]
    private partial void NotLinked(string first, string second);
}
