using MeetupBot.Application.People;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Settings;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Interactions;

/// <summary>Finds the member who acts and the community in which they act.</summary>
internal sealed class ActorResolver(
    Session session,
    IClock clock,
    EffectiveSettings settings,
    EncounterKeys encounterKeys,
    SubjectCommunity subjects,
    Lazy<IDuplicateMerger> duplicates)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <param name="standing">What is known of the account's rights.</param>
    /// <returns>Null in a direct message whose community is unknown.</returns>
    public Caller? Resolve(Interaction interaction, KnownStanding standing)
    {
        if (interaction.Space is { } here)
        {
            var space = Enter(interaction, here);
            return Of(standing, See(interaction, space), space);
        }

        return Elsewhere(interaction) is { } known && SpaceOf(interaction, known) is { } home
            ? Of(standing, See(interaction, home), home)
            : null;
    }

    /// <summary>Resolves the actor without writing. A person who is not a member yet is described as a new member, without an id.</summary>
    public Caller? Peek(Interaction interaction)
    {
        // Nothing is asked for a suggestion, and nothing is allowed by one.
        var standing = KnownStanding.From(interaction) is { Standing: not null } known ? known : KnownStanding.NoAnswer;
        if (interaction.Space is null)
            return Elsewhere(interaction) is { } seen && SpaceOf(interaction, seen) is { } home
                ? Of(standing, seen, home)
                : null;
        if (session.Communities.Find(interaction.Space.Value.Platform, interaction.Space.Value.Id) is not { } here)
            return null;
        var observed = ObservedUsers.From(interaction.Person);
        var member = session.Members.Find(here.Space.CommunityId, observed.Platform, observed.ExternalId)
            ?? Newcomer(observed, here.Community);
        return Of(standing, member, here.Space);
    }

    /// <summary>Who acts in a space that the bot had left shows that it is back, unless the platform says that it is not.</summary>
    private Space Enter(Interaction interaction, SpaceRef here)
    {
        var known = session.Communities.Find(here.Platform, here.Id)?.Space;
        var isAway = interaction.CardObstacle?.Reason == RefusalReason.SpaceGone;
        if (known is not null && (known.LeftAt is null || isAway))
            return known;
        var joined = session.Communities.Join(here.Platform, here.Id, known?.Name ?? "", _now).Space;
        if (!isAway)
            return joined;
        var left = joined with { LeftAt = _now };
        session.Communities.Update(left);
        return left;
    }

    /// <summary>
    /// Merges the members that share one account after their communities were linked. It runs on their first interaction.
    /// </summary>
    private KnownMember See(Interaction interaction, Space space)
    {
        var known = session.Members.See(space, ObservedUsers.From(interaction.Person), _now);
        foreach (var same in session.Members.Doubles(known))
            duplicates.Value.Merge(same, known.Member.Id);
        return known;
    }

    private Caller Of(KnownStanding standing, KnownMember known, Space space) => new(
        known.Member,
        known.Community,
        space,
        settings.ZoneOf(known),
        new OrganizerRight(
            standing,
            () => session.Communities.IsOrganizer(known.Community.Id, known.Member.Id),
            new SpaceRef(space.Platform, space.ExternalId)))
    {
        IsGuest = known.Account.IsGuest,
    };

    /// <summary>In a direct message: the community of its subject, or else the community where the person was last seen.</summary>
    private KnownMember? Elsewhere(Interaction interaction)
    {
        var known = session.Members.FindAnywhere(interaction.Platform, interaction.Person.User.Id);
        if (encounterKeys.Find(SubjectOf(interaction) ?? "").FirstOrDefault() is { } encounter)
            return known.FirstOrDefault(member => encounter.LowMember == member.Member.Id || encounter.HighMember == member.Member.Id)
                ?? known.FirstOrDefault();
        var about = subjects.Find(SubjectOf(interaction) ?? "");
        var writer = SubjectOf(interaction) is { Length: > 0 } key ? session.Drafts.Find(key)?.MemberId : null;
        return known.FirstOrDefault(member => member.Member.Id == writer
                || about is { } community && session.Communities.AreLinked(member.Community.Id, community))
            ?? known.FirstOrDefault();
    }

    private Space? SpaceOf(Interaction interaction, KnownMember known) => session.Communities
        .Spaces(known.Account.CommunityId)
        .OrderBy(space => space.CommunityId == known.Account.CommunityId ? 0 : 1)
        .FirstOrDefault(space => space.Platform == interaction.Platform && space.LeftAt is null);

    private KnownMember Newcomer(ObservedUser observed, Community community)
    {
        var account = new Account
        {
            Platform = observed.Platform,
            ExternalId = observed.ExternalId,
            Name = observed.Name,
            IsGuest = observed.IsGuest ?? false,
            LastSeenAt = _now,
        };
        var member = new Member
        {
            CommunityId = community.Id,
            Name = observed.Name,
            PlatformZone = observed.Zone,
            Locale = observed.Locale,
            CreatedAt = _now,
            LastSeenAt = _now,
        };
        return new KnownMember(account, member, community);
    }

    private static string? SubjectOf(Interaction interaction) => interaction switch
    {
        ComponentInteraction press => press.Action.Subject,
        FormInteraction form => form.Action.Subject,
        CommandInteraction command => command["id"],
        _ => null,
    };
}
