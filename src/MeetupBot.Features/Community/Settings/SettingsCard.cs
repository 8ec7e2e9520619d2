using MeetupBot.Features.Community.Profile;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Introductions.Coffee;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Features.Community.Settings;

internal sealed class SettingsCard(CoffeeRounds coffeeRounds, EffectiveSettings settings, Session session)
{
    public const string Everyone = "everyone";
    public const string Organizers = "organizers";

    public Card Of(Turn turn, string? saved = null)
    {
        var community = session.Communities.Find(turn.Caller.Community.Id)!;
        var space = session.Communities.FindSpace(turn.Caller.Space.Id)!;
        var quiet = settings.QuietHoursText(community);
        var blocks = new List<Block>();
        if (saved is not null)
            blocks.Add(new Block.Paragraph(saved));
        blocks.Add(new Block.Heading("", [new Span.Strong(Words.SettingsOf(space.Name))]));
        blocks.Add(Line(Words.ZoneLabel, settings.ZoneOf(community).Id));
        blocks.Add(Line(Words.RemindersLabel, OffsetText.Of(settings.RemindersOf(community))));
        blocks.Add(Line(Words.QuietHoursLabel, quiet.Length == 0 ? Words.None : quiet));
        blocks.Add(Line(Words.OrganizersLabel, Names(turn)));
        blocks.Add(new Block.Paragraph(new RichText([new Span.Strong(Words.CoffeeRounds), ": "]) + coffeeRounds.Describe(turn, community)));
        if (community.LinkedTo is not null)
            blocks.Add(Line(Words.LinkedWithLabel, SpaceNames.List(session.Communities.Spaces(community.Id).Where(other => other.Id != space.Id))));
        blocks.Add(new Block.Menu(new(Actions.SettingsChannel), space.AnnounceChannel is null ? Words.ChooseChannel : Words.ChangeChannel, [])
        {
            Source = MenuSource.Channels,
            Min = 0,
            Chosen = space.AnnounceChannel is { } channel ? [channel] : [],
        });
        blocks.Add(new Block.Menu(new(Actions.SettingsOrganizers), Words.ChooseOrganizers(turn.Capabilities.OrganizersByRight), [])
        {
            Source = MenuSource.Members,
            Min = 0,
            Max = 10,
            Chosen = [.. OrganizersHere(turn).Select(account => account.ExternalId).Distinct()],
        });
        blocks.Add(new Block.Menu(new(Actions.SettingsProposers), Words.WhoMayPropose,
        [
            new(Words.EveryoneMayPropose, Everyone, community.Proposers == Storage.Proposers.Everyone),
            new(Words.OrganizersMayPropose, Organizers, community.Proposers == Storage.Proposers.Organizers),
        ])
        {
            Min = 1,
        });
        blocks.Add(new Block.Buttons(
            new Button(Words.Change, new(Actions.Settings), ButtonTone.Primary), new Button(Words.CoffeeRounds, new(Actions.SettingsCoffee))));
        return new Card(blocks) { Summary = Words.SettingsOf(space.Name) };
    }

    private string Names(Turn turn)
    {
        var organizers = session.Communities.Organizers(turn.Caller.Community.Id);
        return organizers.Count == 0
            ? turn.Capabilities.OrganizersByRight
            : Words.NamesFirst([.. session.Members.Names(organizers).Values]) + " and " + turn.Capabilities.OrganizersByRight;
    }

    /// <summary>Accounts of the named organizers on the platform where the settings are looked at.</summary>
    public IEnumerable<Account> OrganizersHere(Turn turn) => session.Members
        .Accounts(session.Communities.Organizers(turn.Caller.Community.Id))
        .Where(account => account.Platform == turn.Platform && account.CommunityId == turn.Caller.Space.CommunityId);

    private static Block.Paragraph Line(string label, string value) => new([new Span.Strong(label), ": " + value]);
}
