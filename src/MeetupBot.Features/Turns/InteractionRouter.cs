using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Configure;
using MeetupBot.Features.Home;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MeetupBot.Features.Turns;

/// <summary>The one way in: every act runs in one transaction, once, and is answered after its commit.</summary>
public sealed partial class InteractionRouter(
    Database database,
    FeatureSet features,
    PlatformSet platforms,
    MeetupsOptions options,
    HomeViewers viewers,
    RollCall roll,
    TimeProvider time,
    ILogger<InteractionRouter> logger) : IChatHandler
{
    public async Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            if (features.Of(interaction) is IChecksSuggested checks)
                await roll.CallAsync(session => Suggested(session, interaction, checks), RollCallBounds.WhileSomebodyWaits, cancellationToken);
            return interaction is SuggestInteraction typing
                ? await database.ReadAsync(session => Suggest(session, typing), cancellationToken)
                : await database.WriteAsync(session => Act(session, interaction), cancellationToken);
        }
        catch (Exception error) when (error is not (StorageException or OperationCanceledException))
        {
            // Undone as a whole; the person is told, and the log has the rest.
            ActFailed(error, interaction.GetType().Name, interaction.Id);
            return Refusals.Say(Words.Broken);
        }
    }

    public async Task HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        // Most messages that are deleted are none of ours, and not worth a place in the writer's line.
        if (chatEvent is ChatEvent.MessageDeleted deleted
            && !await database.ReadAsync(session => SpaceEvents.IsCard(session, deleted.Message), cancellationToken))
            return;
        await database.WriteAsync(session => Take(session, chatEvent), cancellationToken);
    }

    private void Take(Session session, ChatEvent chatEvent)
    {
        var now = Now();
        var messenger = new Messenger(session, now, options);
        switch (chatEvent)
        {
            case ChatEvent.SpaceSeen seen:
                SpaceEvents.Seen(session, seen, messenger, options, now);
                break;
            case ChatEvent.SpaceLeft left:
                SpaceEvents.Left(session, left.Space, now);
                break;
            case ChatEvent.PersonLeft left:
                RollCall.Left(session, left, now);
                break;
            case ChatEvent.HomeOpened opened:
                HomePages.Opened(session, opened, viewers, now);
                break;
            case ChatEvent.MessageDeleted deleted:
                SpaceEvents.CardDeleted(session, deleted.Message, messenger);
                break;
        }
    }

    private Reply Act(Session session, Interaction interaction)
    {
        var now = Now();
        if (!session.Seen.FirstTime(interaction.Id, now))
            return Reply.Repeated.Instance;
        if (interaction.Person.IsBot)
            return Refusals.Say(Words.NoBots);
        if (Callers.Resolve(session, interaction, now, options) is not { } caller)
            return Refusals.Say(Words.CantFindYou);
        var turn = new Turn(session, interaction, caller, platforms[interaction.Platform].Capabilities, new TurnScope(session, now, options));
        var reply = Run(turn, interaction);
        HomePages.RefreshOwn(session, interaction.Person.User, viewers, now);
        return reply;
    }

    private Reply Run(Turn turn, Interaction interaction) => interaction switch
    {
        CommandInteraction command => features.Command(command.Command)?.Run(turn, command) ?? Refusals.Say(Words.UnknownCommand),
        ComponentInteraction press => features.Action(press.Action.Name)?.Run(turn, press) ?? Refusals.Say(Words.OldButton),
        FormInteraction form => features.Form(form.Action.Name)?.Run(turn, form) ?? Refusals.Say(Words.OldButton),
        ShortcutInteraction shortcut => features.Shortcut(shortcut.Shortcut)?.Run(turn, shortcut) ?? Refusals.Say(Words.UnknownCommand),
        _ => Refusals.Say(Words.UnknownCommand),
    };

    private IReadOnlyList<MemberId> Suggested(Session session, Interaction interaction, IChecksSuggested checks)
    {
        var now = Now();
        return Callers.Glimpse(session, interaction, now, options) is { } caller
            ? checks.Suggested(new Turn(session, interaction, caller, platforms[interaction.Platform].Capabilities, new TurnScope(session, now, options)), interaction)
            : [];
    }

    /// <summary>Reads only.</summary>
    private Reply.Suggest Suggest(Session session, SuggestInteraction typing)
    {
        var now = Now();
        if (features.Command(typing.Command) is not { } command || Callers.Glimpse(session, typing, now, options) is not { } caller)
            return new Reply.Suggest([]);
        var turn = new Turn(session, typing, caller, platforms[typing.Platform].Capabilities, new TurnScope(session, now, options));
        return new Reply.Suggest(command.Suggest(turn, typing));
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

    [LoggerMessage(LogLevel.Error, "{Kind} {Id} failed and was undone")]
    private partial void ActFailed(Exception error, string kind, string id);
}
