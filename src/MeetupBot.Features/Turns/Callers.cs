using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Link;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Turns;

/// <summary>Finds out who acts and in which community.</summary>
public static class Callers
{
    /// <returns>Null in a direct message whose community can't be told.</returns>
    public static Caller? Resolve(Session session, Interaction interaction, Instant now, MeetupsOptions options)
    {
        if (interaction.Space is { } here)
        {
            var (space, community) = session.Communities.Find(here.Platform, here.Id) ?? session.Communities.Join(here.Platform, here.Id, "", now);
            return Of(session, interaction, See(session, interaction, space, now, options), space, options);
        }

        return Elsewhere(session, interaction) is { } known && SpaceOf(session, interaction, known) is { } home
            ? Of(session, interaction, See(session, interaction, home, now, options), home, options)
            : null;
    }

    /// <summary>Without writing anything; somebody new is taken as a member would be, with no id.</summary>
    public static Caller? Glimpse(Session session, Interaction interaction, Instant now, MeetupsOptions options)
    {
        if (interaction.Space is null)
            return Elsewhere(session, interaction) is { } known && SpaceOf(session, interaction, known) is { } home
                ? Of(session, interaction, known, home, options)
                : null;
        if (session.Communities.Find(interaction.Space.Value.Platform, interaction.Space.Value.Id) is not { } here)
            return null;
        var sighting = Sightings.Of(interaction.Person);
        var member = session.Members.Find(here.Space.CommunityId, sighting.Platform, sighting.ExternalId) ?? Newcomer(sighting, here.Community, now);
        return Of(session, interaction, member, here.Space, options);
    }

    /// <summary>Who was in both of two communities by one account is one person from their first act after these were linked.</summary>
    private static KnownMember See(Session session, Interaction interaction, Space space, Instant now, MeetupsOptions options)
    {
        var known = session.Members.See(space, Sightings.Of(interaction.Person), now);
        foreach (var same in session.Members.Doubles(known))
            new PersonMerger(session, new TurnScope(session, now, options)).Merge(same, known.Member.Id);
        return known;
    }

    private static Caller Of(Session session, Interaction interaction, KnownMember known, Space space, MeetupsOptions options) => new(
        known.Member,
        known.Community,
        space,
        known.Zone ?? options.TimeZone,
        interaction.IsOrganizer || session.Communities.IsOrganizer(known.Community.Id, known.Member.Id));

    /// <summary>In a direct message: the community of the meetup, visit or draft that it is about, else the one where the person was last seen.</summary>
    private static KnownMember? Elsewhere(Session session, Interaction interaction)
    {
        var known = session.Members.FindAnywhere(interaction.Platform, interaction.Person.User.Id);
        var meetup = MeetupId.TryParse(SubjectOf(interaction), out var id) ? session.Meetups.Find(id) : null;
        var writer = SubjectOf(interaction) is { Length: > 0 } key ? session.Drafts.Find(key)?.MemberId : null;
        var visited = SubjectOf(interaction) is { Length: > 0 } visit ? session.Visits.Find(visit)?.CommunityId : null;
        return known.FirstOrDefault(member => member.Member.Id == writer || IsOf(session, member, meetup?.Community ?? visited)) ?? known.FirstOrDefault();
    }

    private static Space? SpaceOf(Session session, Interaction interaction, KnownMember known) => session.Communities
        .Spaces(known.Account.CommunityId)
        .OrderBy(space => space.CommunityId == known.Account.CommunityId ? 0 : 1)
        .FirstOrDefault(space => space.Platform == interaction.Platform && space.LeftAt is null);

    private static bool IsOf(Session session, KnownMember member, CommunityId? community) =>
        community is { } about && session.Communities.AreLinked(member.Community.Id, about);

    private static KnownMember Newcomer(Sighting sighting, Community community, Instant now)
    {
        var account = new Account { Platform = sighting.Platform, ExternalId = sighting.ExternalId, Name = sighting.Name, LastSeenAt = now };
        var member = new Member
        {
            CommunityId = community.Id,
            Name = sighting.Name,
            PlatformZone = sighting.Zone,
            Locale = sighting.Locale,
            CreatedAt = now,
            LastSeenAt = now,
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
