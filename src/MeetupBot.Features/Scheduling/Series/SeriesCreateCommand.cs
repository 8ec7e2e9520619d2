using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Series.Reading;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>
/// Makes a series, by command, by form, or from a meetup, and changes one. What was understood is read back with its first dates, and nothing is
/// posted before <c>Start</c>.
/// </summary>
internal sealed class SeriesCreateCommand(
    DraftService draftService,
    MeetupAccessService meetupAccessService,
    ProposalRefusalCard proposalRefusalCard,
    SeriesAccessService seriesAccessService,
    SeriesReadBackCard seriesReadBackCard,
    SeriesSaveService seriesSaveService) : ICommand, IButton, IForm
{
    public const string CreateButton = "series.create";
    public const string ChangeButton = "series.change";
    public const string FixButton = "series.fix";
    public const string StartButton = "series.start";
    public const string AnnounceButton = "series.announce";
    public const string SeriesForm = "series.form";
    private const string Channel = "channel";

    public static CommandSpec Spec { get; } = new("series create", "A meetup that comes back: every Thursday 19:00",
    [
        ProposalForm.DescribeOption(ProposalForm.Title),
        new(ProposalForm.When, Words.SeriesWhenHint, MaxLength: 300),
        new(ProposalForm.Where, Words.SeriesWhereHint, MaxLength: 300),
        ProposalForm.DescribeOption(ProposalForm.Duration),
        ProposalForm.DescribeOption(ProposalForm.Capacity),
        ProposalForm.DescribeOption(ProposalForm.Description),
        new(Channel, Words.SeriesChannelHint, OptionKind.Channel),
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [CreateButton, ChangeButton, FixButton, StartButton, AnnounceButton, ButtonNames.MakeSeries];

    public static IReadOnlyList<string> Forms { get; } = [SeriesForm];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => ProposeRightsRule.MayPropose(context)
        ? new CommandHelp("/meetup series create title: Run club when: every Tuesday 19:00", Words.HelpSeries)
        : null;

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        if (MayNot(context) is { } refusal)
            return refusal;
        var here = context.Channel?.Id;
        if (command[Channel] is { } chosen && chosen != here && chosen != context.Caller.Space.AnnounceChannel && !context.Caller.IsOrganizer)
            return Refusals.Create(Words.ChannelNeedsOrganizer);
        var draft = ProposalForm.ReadDraft(field => command[field], new ProposalDraft { Channel = command[Channel] ?? here, Series = "" });
        if (draft is { Title: { } line, When: null } && command.Unmarked.Contains(ProposalForm.Title))
            draft = Split(draft, line);
        return draft.Title is null || draft.When is null ? new Reply.Open(DrawForm(context, draft, [])) : Take(context, draft, fromForm: false);
    }

    public Reply Run(InteractionContext context, ComponentInteraction press) => press.Action.Name switch
    {
        ButtonNames.MakeSeries when press.Action.Subject.Length > 0 => MakeOf(context, press.Action.Subject),
        CreateButton when press.Action.Subject.Length == 0 =>
            MayNot(context) ?? new Reply.Open(DrawForm(context, new ProposalDraft { Channel = context.Channel?.Id, Series = "" }, [])),
        ChangeButton => seriesAccessService.RefuseUnlessHost(context, press.Action.Subject, "change", out var series)
            ?? new Reply.Open(DrawForm(context, SeriesDraftReader.DraftOf(series), [])),
        _ => Continue(context, press),
    };

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (draftService.Find(context, form.Action.Subject) is not { Series: not null } before)
            return Refusals.Create(Words.DraftGone, new Button(Words.NewSeries, new(CreateButton)));
        return MayNot(context) ?? Take(context, ProposalForm.Overwrite(form.Fields, before), fromForm: true);
    }

    /// <summary>"Run club every Tuesday 19:00" was typed with neither quotes nor keys.</summary>
    private static ProposalDraft Split(ProposalDraft draft, string line)
    {
        var at = line.IndexOf(" every ", StringComparison.OrdinalIgnoreCase);
        return at > 0 && SeriesReader.IsRhythm(line[at..]) ? draft with { Title = line[..at], When = line[(at + 1)..] } : draft;
    }

    /// <summary>Goes on with a draft: opens it, mends it, or starts what it says.</summary>
    private Reply Continue(InteractionContext context, ComponentInteraction press)
    {
        var key = press.Action.Name == ButtonNames.MakeSeries ? press.Action.Detail : press.Action.Subject;
        if (draftService.Find(context, key) is not { } kept)
            return Refusals.Create(Words.DraftGone, new Button(Words.NewSeries, new(CreateButton)));
        if (MayNot(context) is { } refusal)
            return refusal;
        var draft = kept with { Series = kept.Series ?? "" };
        return press.Action.Name switch
        {
            StartButton => Start(context, draft, key),
            AnnounceButton => Start(context, draft with { Channel = context.Caller.Space.AnnounceChannel }, key),
            FixButton => ProposalFixRule.Apply(context, draft, press.Action.Detail) is { } mended
                ? Take(context, mended, fromForm: false, isPress: true)
                : Refusals.Create(Words.DraftGone),
            ButtonNames.MakeSeries => draft.Title is null || draft.When is null ? new Reply.Open(DrawForm(context, draft, [])) : Take(context, draft, fromForm: false, isPress: true),
            _ => new Reply.Open(DrawForm(context, draft, [])),
        };
    }

    /// <summary>A form for a series of meetups like this one, on its weekday and at its time of day.</summary>
    private Reply MakeOf(InteractionContext context, string id)
    {
        if (MayNot(context) is { } mayNot)
            return mayNot;
        if (meetupAccessService.RefuseUnlessFound(context, id, out var meetup) is { } missing)
            return missing;
        if (meetup is not { Introduction: null, Time: { } time })
            return Refusals.Create(Words.NoSuchMeetup(id));
        if (!meetup.IsOpen && meetup.Space != context.Caller.Space.Id)
            return Refusals.Create(Words.AgainWherePosted);
        var draft = ProposalDraft.Like(meetup) with
        {
            Series = "",
            When = SeriesText.Write(SeriesOfMeetupRule.FindPattern(time, meetup.Zone)),
            Channel = meetup.IsOpen ? context.Channel?.Id : meetup.Channel,
        };
        return new Reply.Open(DrawForm(context, draft, []));
    }

    private static Reply? MayNot(InteractionContext context) =>
        ProposeRightsRule.MayPropose(context) ? null : Refusals.Create(Words.OnlyOrganizers("propose here", context.Capabilities.OrganizersByRight));

    private Form DrawForm(InteractionContext context, ProposalDraft draft, IReadOnlyList<FieldProblem> problems) =>
        ProposalForm.Draw(
            new ActionId(SeriesForm, draftService.Keep(context, draft)),
            draft.Series!.Length == 0 ? Words.NewSeries : Words.ChangeSeries,
            draft,
            problems.Select(problem => problem.Field),
            context.Capabilities) with
        {
            Submit = Words.Next,
        };

    private Reply Take(InteractionContext context, ProposalDraft draft, bool fromForm, bool isPress = false)
    {
        if (FindBefore(context, draft, out var before) is { } refusal)
            return refusal;
        var (plan, problems) = SeriesDraftReader.Read(ReadingOf(context, before), draft, before);
        if (plan is null)
            return proposalRefusalCard.Draw(context, draft, problems, CreateButton, FixButton, fromForm, isPress);
        return new Reply.Replace(seriesReadBackCard.Draw(context, draft, plan, before));
    }

    private Reply Start(InteractionContext context, ProposalDraft draft, string key)
    {
        if (FindBefore(context, draft, out var before) is { } refusal)
            return refusal;
        var (plan, problems) = SeriesDraftReader.Read(ReadingOf(context, before), draft, before);
        if (plan is null)
            return proposalRefusalCard.Draw(context, draft, problems, CreateButton, FixButton, fromForm: false, replaces: true);
        if ((draft.Channel ?? context.Caller.Space.AnnounceChannel) is not { } channel)
            return Refusals.Create(Words.NoChannel);
        if (before is null && context.FindCardObstacle(channel) is { } obstacle)
            return SeriesReadBackCard.DrawUnpostable(context, obstacle, channel, key);
        draftService.Drop(key);
        return new Reply.Replace(before is null ? seriesSaveService.Create(context, plan, channel) : seriesSaveService.Change(context, before, plan));
    }

    /// <returns>The refusal where somebody changes a series that is not theirs, whatever the draft says.</returns>
    private Reply? FindBefore(InteractionContext context, ProposalDraft draft, out MeetupSeries? before)
    {
        before = null;
        if (draft.Series is not { Length: > 0 } id)
            return null;
        var refusal = seriesAccessService.RefuseUnlessHost(context, id, "change", out var found);
        before = found;
        return refusal;
    }

    private static ReadingContext ReadingOf(InteractionContext context, MeetupSeries? before) =>
        before is null ? context.Reading : context.Reading with { Zone = before.Zone };
}
