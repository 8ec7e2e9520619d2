using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Sessions;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace MeetupBot.Application.Startup;

/// <summary>What is rehearsed: a poll with an answer to each menu and button of its card, a meetup likewise, its form, and a list.</summary>
internal sealed class RehearsedScenes(InteractionRouter router, TransactionRunner transactions, OutboxCatalog outbox, TimeProvider time)
{
    // No platform has such an id, so the rows of nobody are read or changed, even while the transaction lasts.
    private const string Id = "rehearsal";

    private int _acts;

    public void Play(Session session, IChatPlatform platform)
    {
        var today = time.GetCurrentInstant().InUtc().Date;
        Propose(session, platform, $"{Iso(today.PlusDays(14))} 10:00, {Iso(today.PlusDays(15))} 14:00");
        Propose(session, platform, $"{Iso(today.PlusDays(16))} 10:00");
        Run(session, Say(platform, "list"));
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>Proposes a meetup, draws what would be sent, answers by each control on its cards, and opens and sends the form of a change.</summary>
    private void Propose(Session session, IChatPlatform platform, string when)
    {
        Run(session, Say(platform, "propose", ("title", "Rehearsal"), ("when", when)));
        var (_, community) = session.Communities.Find(platform.Name, Id)!.Value;
        var meetup = session.Meetups.Upcoming(community.Id, time.GetCurrentInstant(), 2)[^1];
        foreach (var card in session.Outbox.Of(meetup.Id).Select(row => Draw(session, platform, row)).OfType<Delivery.Post>().Select(post => post.Card))
            foreach (var press in Controls(card).Select(control => Press(platform, control.Action, control.Values)))
                Run(session, press);
        if (Run(session, Say(platform, "edit", ("id", meetup.Id.Value))) is Reply.Open { Form: var form })
            Run(session, Submit(platform, form));
    }

    private Reply Run(Session session, Interaction interaction) =>
        transactions.Run(session, scope => router.Act(scope, interaction, KnownStanding.Of(Standing.Member)));

    private Delivery? Draw(Session session, IChatPlatform platform, Storage.Outbox.OutboxMessage row) =>
        transactions.Run(session, scope => outbox.Find(row.Kind)?.Draw(scope, row, platform));

    private static IEnumerable<(ActionId Action, IReadOnlyList<string> Values)> Controls(Card card) =>
        card.Blocks.OfType<Block.Menu>().Where(menu => menu.Options.Count > 0)
            .Select(menu => (menu.Action, (IReadOnlyList<string>)[menu.Options[0].Value]))
            .Concat(card.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items)
                .Where(button => button.Link is null)
                .Select(button => (button.Action, (IReadOnlyList<string>)[])));

    private CommandInteraction Say(IChatPlatform platform, string command, params IReadOnlyList<(string Name, string Value)> options) => new()
    {
        Id = NextId(),
        Person = Nobody(platform),
        Space = new SpaceRef(platform.Name, Id),
        Channel = new ChannelRef(platform.Name, Id),
        ReceivedAt = time.GetCurrentInstant(),
        Command = command,
        Options = options.ToDictionary(option => option.Name, option => option.Value),
    };

    private ComponentInteraction Press(IChatPlatform platform, ActionId action, IReadOnlyList<string> values) => new()
    {
        Id = NextId(),
        Person = Nobody(platform),
        Space = new SpaceRef(platform.Name, Id),
        Channel = new ChannelRef(platform.Name, Id),
        ReceivedAt = time.GetCurrentInstant(),
        Action = action,
        Values = values,
    };

    private FormInteraction Submit(IChatPlatform platform, MeetupBot.Chat.Forms.Form form) => new()
    {
        Id = NextId(),
        Person = Nobody(platform),
        Space = new SpaceRef(platform.Name, Id),
        Channel = new ChannelRef(platform.Name, Id),
        ReceivedAt = time.GetCurrentInstant(),
        Action = form.Action,
        Fields = form.Fields.ToDictionary(field => field.Key, field => field.Value),
    };

    private static Person Nobody(IChatPlatform platform) => new(new UserRef(platform.Name, Id), "Rehearsal");

    private string NextId() => $"{Id}-{++_acts}";
}
