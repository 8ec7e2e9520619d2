using System.Text.Encodings.Web;
using System.Text.Json;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Json;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Storage.Engine;
using MeetupBot.Tests.Features.Harness;
using MeetupBot.Tests.Pages;
using NodaTime;

namespace MeetupBot.Tests.Features.TwoWorlds;

/// <summary>
/// All that one person can see: what they are sent, what stands in the channel, and the answers to everything that they can do. It is drawn from
/// the catalogue, so that what is new there is seen as well.
/// </summary>
internal sealed class Sight(World world, Someone viewer)
{
    private static readonly InteractionCatalog Catalogue = BotHarness.Features().Interactions;

    private const string Nowhere = "ZZZZ";

    private const string Export = "/me export";

    private static readonly JsonSerializerOptions Readable = new(ChatJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions ReadableForm = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> _seen = [];
    private readonly PlainIds _ids = new();
    private readonly List<Shown> _answers = [];
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    private BotHarness Bot => world.Bot;

    /// <summary>One line for each thing seen, with its time.</summary>
    public async Task<IReadOnlyList<string>> ReadAllAsync()
    {
        await LearnIdsAsync();
        return [.. _seen.Select(_ids.Replace).Select(line => line.Contains(Export, StringComparison.Ordinal) ? Sorted(line) : line)];
    }

    /// <summary>An export lists meetups in the order of their ids, which are random.</summary>
    private static string Sorted(string export) => string.Join('\n', export.Split('\n').Select(line => line.TrimEnd(',')).Order(StringComparer.Ordinal));

    /// <summary>From now on, what is sent to the viewer or to where they can read it is seen.</summary>
    public void Watch() => Bot.Platform.Instead = delivery =>
    {
        if (IsVisible(delivery))
            See($"sent {Write(delivery)}");
        return null;
    };

    /// <summary>An answer in the course of the world; the viewer sees those to themselves.</summary>
    public void SeeAnswer(Someone person, Answer answer)
    {
        if (person == viewer)
            See($"answer {Write(answer.Reply)}");
    }

    /// <summary>What the viewer can read at any time without changing anything for others.</summary>
    public async Task LookAsync()
    {
        await LearnIdsAsync();
        foreach (var spec in Catalogue.Commands.Select(command => command.Spec).Where(spec => !Trials.ChangesSomething(spec.Name)))
            await CommandAsync(spec);
        foreach (var spec in Catalogue.Commands.Select(command => command.Spec))
            await SuggestAsync(spec);
        await Bot.Happens(new ChatEvent.HomeOpened(BotHarness.Leeds, viewer.Person));
        await PagesAsync();
    }

    /// <summary>Everything else that the viewer can do, and what they can make their client send.</summary>
    public async Task DoAllAsync()
    {
        await LearnIdsAsync();
        await world.NumberAlikeAsync();
        foreach (var shown in Visible().Concat(_answers).ToList())
            await UseAsync(shown);
        foreach (var spec in Catalogue.Commands.Select(command => command.Spec).Where(spec => Trials.ChangesSomething(spec.Name)))
            await CommandAsync(spec);
        foreach (var shortcut in Catalogue.Shortcuts)
            await ShortcutAsync(shortcut.Label);
        await ForgeAsync();
    }

    private async Task CommandAsync(CommandSpec spec)
    {
        foreach (var options in Trials.OptionsOf(spec, world, viewer))
            await AnswerAsync($"/{spec.Name} {string.Join(' ', options.Select(option => $"{option.Option}:{option.Value}"))}", Bot.Command(viewer, spec.Name, options));
    }

    private async Task SuggestAsync(CommandSpec spec)
    {
        foreach (var option in spec.Options.Where(option => option.Suggests))
        {
            foreach (var typed in new[] { "", "co", option.Name == "id" ? world.Coffee : "Sat" })
            {
                await AnswerAsync($"typing {typed} in {option.Name} of /{spec.Name}", Bot.Do(BotHarness.Here(
                    new SuggestInteraction
                    {
                        Id = Bot.NextId(),
                        Person = viewer.Person,
                        ReceivedAt = Bot.Now,
                        Command = spec.Name,
                        Option = option.Name,
                        Typed = typed,
                        Options = new Dictionary<string, string> { ["id"] = world.Coffee },
                    },
                    viewer)));
            }
        }
    }

    private async Task ShortcutAsync(string label)
    {
        foreach (var target in Trials.Others(viewer))
        {
            await AnswerAsync($"{label} on {target.Name}", Bot.Do(BotHarness.Here(
                new ShortcutInteraction
                {
                    Id = Bot.NextId(),
                    Person = viewer.Person,
                    ReceivedAt = Bot.Now,
                    Shortcut = label,
                    Target = target.Person,
                    Text = "Tea on Sat 10am?",
                },
                viewer)));
        }
    }

    /// <summary>Presses every button and chooses every option of a card, each action once.</summary>
    private async Task UseAsync(Shown shown)
    {
        foreach (var button in CardText.Buttons(shown.Card).Where(button => button.Link is null && !Trials.IsLast(button.Action.Name)))
            await ActAsync(shown, button.Action);
        foreach (var menu in CardText.Menus(shown.Card))
        {
            foreach (var value in menu.Source == MenuSource.Options ? menu.Options.Select(option => option.Value) : Trials.Others(viewer).Select(one => one.User.Id))
                await ActAsync(shown, menu.Action, value);
        }
    }

    private async Task ActAsync(Shown shown, ActionId action, params string[] values)
    {
        if (!_done.Add($"{action} {string.Join(',', values)}"))
            return;
        var answer = await Bot.Act(viewer, shown, action, values);
        See($"{action} {string.Join(',', values)}: {Write(answer.Reply)}");
        if (answer.Reply is Reply.Open { Form: var form })
            await AnswerAsync($"{form.Action} sent as it is", Bot.Submit(viewer, form));
    }

    /// <summary>Every button and form of the catalogue, with subjects that the viewer may have seen anywhere, or that never were.</summary>
    private async Task ForgeAsync()
    {
        var anywhere = new Shown(new Card());
        var (own, ben, cleo) = (await world.IdOf(viewer), await world.IdOf(World.Ben), await world.IdOf(World.Cleo));
        foreach (var name in Catalogue.Buttons.Keys.Where(name => !Trials.IsLast(name)).Order(StringComparer.Ordinal))
        {
            await ActAsync(anywhere, new(name, Nowhere));
            await ActAsync(anywhere, new(name, cleo.ToString(), own.ToString()));
            await ActAsync(anywhere, new(name, ben.ToString()), cleo.ToString());
        }

        foreach (var name in Catalogue.Forms.Keys.Order(StringComparer.Ordinal))
        {
            foreach (var subject in new[] { Nowhere, cleo.ToString() })
                await AnswerAsync($"form {name} of {subject}", Bot.Submit(viewer, new Form(new(name, subject, ben.ToString()), "", [])));
        }
    }

    private async Task PagesAsync()
    {
        await using var pages = await PageHost.StartAsync(Bot.Files);
        pages.Advance(Bot.Now - pages.Now);
        using var browser = pages.Browse();
        var member = await world.IdOf(viewer);
        foreach (var kind in Enum.GetValues<PageKind>())
        {
            var subject = kind switch
            {
                PageKind.Network => "",
                PageKind.Stats => pages.Space.CommunityId.ToString(),
                PageKind.Calendar => $"{pages.Space.CommunityId}/{world.Walk}",
                _ => world.Walk,
            };
            using var page = await browser.GetAsync(pages.Links.To(new(kind, member, subject, pages.Now + PageLinkService.Lasts)));
            See($"page {kind}: {page.StatusCode} {Trials.WithoutSeals(await page.Content.ReadAsStringAsync())}");
        }

        foreach (var kind in Enum.GetValues<FeedKind>())
            await FeedAsync(pages, browser, kind, member);
    }

    /// <summary>A calendar is read, and leaves no address behind.</summary>
    private async Task FeedAsync(PageHost pages, HttpClient browser, FeedKind kind, MemberId member)
    {
        var token = await pages.Database.WriteAsync(session => session.Feeds.Add(
            kind, kind == FeedKind.Public ? null : member, pages.Space.CommunityId, polls: true, pages.Now));
        using var calendar = await browser.GetAsync(pages.Links.ToFeed(token));
        See($"calendar {kind}: {calendar.StatusCode} {Trials.WithoutAddress(await calendar.Content.ReadAsStringAsync())}");
        await pages.Database.WriteAsync(session =>
        {
            session.Feeds.End(session.Feeds.Find(token)!.Id, Instant.MinValue);
            session.Feeds.RemoveBefore(pages.Now);
        });
    }

    private async Task AnswerAsync(string what, Task<Answer> doing)
    {
        var answer = await doing;
        See($"{what}: {Write(answer.Reply)}");
        if (answer.Reply is Reply.Private or Reply.Replace)
            _answers.Add(answer.Shown);
    }

    private IEnumerable<Shown> Visible() => Bot.Platform.Messages
        .Where(message => !message.IsDeleted && IsVisible(message.Reference.ChannelId))
        .Select(message => message.Shown);

    private void See(string what) => _seen.Add($"{Bot.Now} {what}");

    private bool IsVisible(Delivery delivery) => delivery switch
    {
        Delivery.Direct direct => direct.User == viewer.User,
        Delivery.Group group => group.Users.Contains(viewer.User),
        Delivery.Home home => home.User == viewer.User,
        Delivery.Post post => IsVisible(post.Channel.Id),
        Delivery.Thread thread => IsVisible(thread.Parent.ChannelId),
        Delivery.Edit edit => IsVisible(edit.Message.ChannelId),
        Delivery.Delete gone => IsVisible(gone.Message.ChannelId),
        _ => true,
    };

    private bool IsVisible(string channel) => channel == BotHarness.General || channel.StartsWith("thread-", StringComparison.Ordinal)
        || channel.Split('-') is ["dm" or "group", .. var users] && users.Contains(viewer.User.Id);

    private async Task LearnIdsAsync() => _ids.Know(await Bot.Database.ReadAsync(session =>
        session.Connection.Query<string>(new Statement("SELECT id FROM meetup UNION SELECT id FROM introduction UNION SELECT id FROM visit UNION SELECT id FROM draft UNION SELECT id FROM series"))));

    private static string Write(Delivery delivery) => delivery switch
    {
        Delivery.Post post => $"post {post.Channel} {Write(post.Card)}",
        Delivery.Edit edit => $"edit {edit.Message} {Write(edit.Card)}",
        Delivery.Direct direct => $"direct {Write(direct.Card)}",
        Delivery.Group group => $"group {string.Join(',', group.Users.Select(user => user.Id))} {Write(group.Card)}",
        Delivery.Thread thread => $"thread {thread.Parent} {thread.Title} {Write(thread.Card)}",
        Delivery.Home home => $"home {Write(home.Card)}",
        Delivery.Delete gone => $"delete {gone.Message}",
        Delivery.PutEvent put => $"event {put.EventId} {Write(put.Event, typeof(SpaceEvent))}",
        Delivery.CancelEvent cancel => $"no event {cancel.EventId}",
        _ => throw new NotSupportedException($"Say whether a person sees {delivery.GetType().Name}"),
    };

    private static string Write(Reply reply) => reply switch
    {
        Reply.Private said => $"private {Write(said.Card)}",
        Reply.Replace said => $"replace {Write(said.Card)}",
        Reply.FormErrors errors => $"errors {string.Join(',', errors.Errors)} {Write(errors.Card)}",
        Reply.Open open => $"form {JsonSerializer.Serialize(open.Form, ReadableForm)}",
        Reply.Suggest suggest => $"suggest {string.Join(',', suggest.Suggestions)}",
        _ => reply.GetType().Name,
    };

    private static string Write(Card card) => Write(card, typeof(Card));

    /// <summary>Without escapes, so that ids stand by themselves.</summary>
    private static string Write(object content, Type type) => JsonSerializer.Serialize(content, Readable.GetTypeInfo(type)).Replace("\\n", "\n", StringComparison.Ordinal);
}
