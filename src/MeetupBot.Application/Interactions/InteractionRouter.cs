using MeetupBot.Application.Events;
using MeetupBot.Application.Membership;
using MeetupBot.Application.People;
using MeetupBot.Application.Platforms;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Transactions;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MeetupBot.Application.Interactions;

/// <summary>
/// Runs every interaction and event once, in one transaction, and answers after the commit. Calls take effect in their order: the
/// transaction is queued before the call returns, except for a few commands that ask the platform about members first.
/// </summary>
internal sealed partial class InteractionRouter(
    Database database,
    TransactionRunner transactions,
    InteractionCatalog catalog,
    EventCatalog events,
    PlatformSet platforms,
    MembershipCheck membershipCheck,
    StandingCheck standingCheck,
    WaitingActs waitingActs,
    CommandButtons commandButtons,
    ILogger<InteractionRouter> logger) : IChatHandler
{
    /// <summary>How often a platform is asked for one interaction. Somebody waits meanwhile.</summary>
    private const int MostAsked = 3;

    public async Task<Reply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        interaction = commandButtons.Read(waitingActs.Repeated(interaction));
        try
        {
            if (interaction is SuggestInteraction typing)
                return await transactions.ReadAsync(scope => Suggest(scope, typing), cancellationToken);
            if (catalog.HandlerOf(interaction) is { } handler && typeof(IChecksSuggested).IsAssignableFrom(handler))
            {
                // The caller's thread reads a connection and must not wait for queries.
                await Task.Yield();
                await membershipCheck.RunAsync(
                    scope => Suggested(scope, interaction, handler), MembershipCheckBounds.WhileSomebodyWaits, cancellationToken);
            }

            return await ActAsync(interaction, cancellationToken);
        }
        catch (Exception error) when (error is not (StorageException or OperationCanceledException))
        {
            // The whole transaction is rolled back. The person gets a general answer; the log has the details.
            ActFailed(error, interaction.GetType().Name, interaction.Id);
            return Refusals.Create(Words.Broken);
        }
    }

    public async Task HandleAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        // Most deleted messages are not ours. They are not worth a write transaction.
        if (chatEvent is ChatEvent.MessageDeleted { Message: var message }
            && !await database.ReadAsync(
                session => session.Cards.FindByMessage(message.Platform, message.ChannelId, message.MessageId) is not null,
                cancellationToken))
            return;
        await transactions.WriteAsync(scope => Handle(scope, chatEvent), cancellationToken);
    }

    /// <summary>Where a right is used that the interaction does not tell, the platform is asked in between.</summary>
    private async Task<Reply> ActAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var own = KnownStanding.From(interaction);
        Dictionary<(SpaceRef Space, UserRef User), KnownStanding>? others = null;
        for (var asked = 0; ; asked++)
            try
            {
                return await transactions.WriteAsync(scope => Act(scope, interaction, own, others), cancellationToken);
            }
            catch (StandingNeededException needed) when (asked < MostAsked)
            {
                var standing = await standingCheck.AskAsync(needed.Space, needed.User ?? interaction.Person.User, cancellationToken) is { } answer
                    ? KnownStanding.Of(answer)
                    : KnownStanding.NoAnswer;
                if (needed.User is { } other)
                    (others ??= [])[(needed.Space, other)] = standing;
                else
                    own = standing;
            }
            catch (StandingUnknownException unknown)
            {
                return waitingActs.Refuse(interaction, unknown.OthersPlatform);
            }
    }

    private void Handle(IServiceProvider scope, ChatEvent happened)
    {
        foreach (var handler in events.FindHandlers(happened))
            handler.Handle(scope, happened);
        FollowNames(scope);
    }

    /// <summary>Runs one interaction in the transaction of the scope.</summary>
    /// <param name="standing">What is known of the account's rights.</param>
    /// <param name="others">What is known of the rights of others. Null: nothing.</param>
    internal Reply Act(
        IServiceProvider scope,
        Interaction interaction,
        KnownStanding standing,
        IReadOnlyDictionary<(SpaceRef Space, UserRef User), KnownStanding>? others = null)
    {
        if (others is not null)
            scope.GetRequiredService<AskedStandings>().Set(others);
        var transaction = scope.GetRequiredService<Transaction>();
        if (!transaction.Session.ProcessedInteractions.TryClaim(interaction.Id, transaction.GetCurrentInstant()))
            return Reply.Repeated.Instance;
        if (interaction.Person.IsBot)
            return Refusals.Create(Words.NoBots);
        if (scope.GetRequiredService<ActorResolver>().Resolve(interaction, standing) is not { } caller)
            return Refusals.Create(Words.CantFindYou);
        NoteDepartures(scope, interaction, caller);
        if (MentionNames.IsNeeded(interaction))
            interaction = scope.GetRequiredService<MentionNames>().Replace(interaction, catalog.SpecOf(interaction), caller.Space);
        var reply = Run(scope, Begin(scope, interaction, caller), interaction);
        foreach (var follower in scope.GetServices<IInteractionObserver>())
            follower.Follow(interaction.Person.User);
        FollowNames(scope);
        return reply;
    }

    /// <summary>The platform may say of somebody who is named that they have left.</summary>
    private static void NoteDepartures(IServiceProvider scope, Interaction interaction, Caller caller)
    {
        var named = interaction switch
        {
            CommandInteraction command => command.Named,
            ComponentInteraction press => press.Named,
            FormInteraction form => form.Named,
            _ => null,
        };
        if (named is not { Count: > 0 })
            return;
        var space = new SpaceRef(caller.Space.Platform, caller.Space.ExternalId);
        foreach (var gone in named.Values.Where(person => person.HasLeft))
            scope.GetRequiredService<Departures>().Handle(new ChatEvent.PersonLeft(space, gone.User));
    }

    private static void FollowNames(IServiceProvider scope)
    {
        if (scope.GetRequiredService<Transaction>().Session.Members.HasNews)
            scope.GetRequiredService<NameChanges>().Follow();
    }

    private Reply Run(IServiceProvider scope, InteractionContext context, Interaction interaction)
    {
        var handler = catalog.HandlerOf(interaction) is { } type ? scope.GetRequiredService(type) : null;
        if (context.Caller.IsGuest && handler is IMembersOnly)
            return Refusals.Create(Words.GuestsOnlyAnswer);
        return interaction switch
        {
            CommandInteraction command => AddLeftOut((handler as ICommand)?.Run(context, command) ?? Refusals.Create(Words.UnknownCommand), command),
            ComponentInteraction press => (handler as IButton)?.Run(context, press) ?? Refusals.Create(Words.OldButton),
            FormInteraction form => (handler as IForm)?.Run(context, form) ?? Refusals.Create(Words.OldButton),
            ShortcutInteraction shortcut => (handler as IShortcut)?.Run(context, shortcut) ?? Refusals.Create(Words.UnknownCommand),
            _ => Refusals.Create(Words.UnknownCommand),
        };
    }

    /// <summary>Nothing that was typed is left out in silence.</summary>
    private static Reply AddLeftOut(Reply reply, CommandInteraction command)
    {
        if (command.Unused is not { } typed)
            return reply;
        var note = new Block.Paragraph(Words.LeftOut(command.Command, typed));
        return reply switch
        {
            Reply.Private answer => new Reply.Private(answer.Card with { Blocks = [note, .. answer.Card.Blocks] }),
            Reply.Replace answer => new Reply.Replace(answer.Card with { Blocks = [note, .. answer.Card.Blocks] }),
            _ => reply,
        };
    }

    private IReadOnlyList<MemberId> Suggested(IServiceProvider scope, Interaction interaction, Type handler)
    {
        if (scope.GetRequiredService<ActorResolver>().Peek(interaction) is not { } caller)
            return [];
        var context = Begin(scope, interaction, caller);
        return ((IChecksSuggested)scope.GetRequiredService(handler)).Suggested(context, interaction);
    }

    private Reply.Suggest Suggest(IServiceProvider scope, SuggestInteraction typing)
    {
        if (catalog.HandlerOf(typing) is not { } handler || scope.GetRequiredService<ActorResolver>().Peek(typing) is not { } caller)
            return new Reply.Suggest([]);
        var context = Begin(scope, typing, caller);
        return new Reply.Suggest(((ICommand)scope.GetRequiredService(handler)).Suggest(context, typing));
    }

    private InteractionContext Begin(IServiceProvider scope, Interaction interaction, Caller caller)
    {
        var context = new InteractionContext(
            interaction, caller, platforms[interaction.Platform].Capabilities, scope.GetRequiredService<Transaction>().GetCurrentInstant());
        scope.GetRequiredService<CurrentInteraction>().Context = context;
        return context;
    }

    [LoggerMessage(LogLevel.Error, "{Kind} {Id} failed and was undone")]
    private partial void ActFailed(Exception error, string kind, string id);
}
