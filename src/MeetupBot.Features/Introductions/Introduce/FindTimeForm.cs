using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Features.Scheduling.Browse;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Lets one of the introduced members suggest times to meet: one of three that it offers, or their own.</summary>
internal sealed class FindTimeForm(
    IntroductionButtons introductionButtons,
    OutcomeService outcomeService,
    DraftService draftService,
    ProposalCheckService proposalCheckService,
    ProposalRefusalCard proposalRefusalCard,
    FindTimeService findTimeService,
    UsualTimesReader usualTimesReader,
    Session session) : IButton, IForm
{
    public const string TimeButton = "intro.time";
    public const string FixButton = "intro.time.fix";
    public const string OfferedButton = "intro.time.at";
    public const string OtherButton = "intro.time.other";
    public const string Name = "intro.times";

    private static readonly string[] Fields = [ProposalForm.When, ProposalForm.Where];

    public static IReadOnlyList<string> Buttons { get; } = [TimeButton, FixButton, OfferedButton, OtherButton];

    public static IReadOnlyList<string> Forms { get; } = [Name];

    /// <summary>The subject is an introduction (from its card) or a draft's key (after a refusal or a question).</summary>
    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        var draft = draftService.Find(context, press.Action.Subject);
        if (draft is null && press.Action.Name == FixButton)
            return Refusals.Create(Words.TimesGone);
        if (NotNow(context, draft?.Introduction ?? press.Action.Subject, out var introduction) is { } refusal)
            return refusal;
        switch (press.Action.Name)
        {
            case TimeButton when draft is null:
                return new Reply.Private(OfferedTimesCard.Draw(introduction, NamesOfOthers(context, introduction), Suggest(context, introduction), context.Phrases));
            case TimeButton:
                return new Reply.Open(Form(context, introduction, draft));
            case OtherButton:
                var times = OfferedTimesCard.WriteTyped(Suggest(context, introduction), context.Caller.Zone);
                return new Reply.Open(Form(context, introduction, new ProposalDraft { When = times, Where = "" }));
            case OfferedButton:
                return TakeOffered(context, introduction, press.Action.Detail);
        }

        if (ProposalFixRule.Apply(context, draft!, press.Action.Detail) is not { } mended)
            return Refusals.Create(Words.TimesGone, new Button(Words.FindATime, new(TimeButton, introduction.Id.Value)));
        draftService.Drop(press.Action.Subject);
        return Take(context, introduction, mended, fromForm: false);
    }

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (NotNow(context, form.Action.Subject, out var introduction) is { } refusal)
            return refusal;
        var draft = new ProposalDraft
        {
            When = form[ProposalForm.When],
            Where = form[ProposalForm.Where],
            Introduction = introduction.Id.Value,
        };
        return Take(context, introduction, draft, fromForm: true);
    }

    private Reply TakeOffered(InteractionContext context, Introduction introduction, string detail)
    {
        if (OfferedTimesCard.ReadTime(detail) is not { } at)
            return Refusals.Create(Words.TimesGone, new Button(Words.FindATime, new(TimeButton, introduction.Id.Value)));
        var draft = new ProposalDraft { When = OfferedTimesCard.WriteExact(at, context.Caller.Zone), Introduction = introduction.Id.Value };
        // The offered times give way to what was proposed.
        return Take(context, introduction, draft, fromForm: false) is Reply.Private answer ? new Reply.Replace(answer.Card) : Refusals.Create(
            Words.TimesGone, new Button(Words.FindATime, new(TimeButton, introduction.Id.Value)));
    }

    private IReadOnlyList<Instant> Suggest(InteractionContext context, Introduction introduction) =>
        usualTimesReader.Suggest(outcomeService.FindOthers(introduction, context.Caller.Id));

    private List<string> NamesOfOthers(InteractionContext context, Introduction introduction) =>
        [.. session.Members.Here(outcomeService.FindOthers(introduction, context.Caller.Id)).Select(other => other.Name!)];

    private Reply Take(InteractionContext context, Introduction introduction, ProposalDraft draft, bool fromForm)
    {
        var (proposal, problems) = proposalCheckService.Read(context, draft, needsTitle: false);
        return problems.Count > 0
            ? proposalRefusalCard.Draw(context, draft, problems, TimeButton, FixButton, fromForm, replaces: !fromForm)
            : findTimeService.Post(introduction, proposal);
    }

    private static Form Form(InteractionContext context, Introduction introduction, ProposalDraft draft)
    {
        var whole = ProposalForm.Draw(
            new(Name, introduction.Id.Value), Words.FindATime, draft, Fields, context.Capabilities);
        return whole with { Fields = [.. whole.Fields.Where(field => Fields.Contains(field.Key))], Submit = Words.Propose };
    }

    /// <summary>
    /// Refuses when the introduction is not the caller's or not open, when nobody is left, or when there is a time already.
    /// </summary>
    private Reply? NotNow(InteractionContext context, string id, out Introduction introduction)
    {
        if (introductionButtons.RefuseUnlessFound(context, id, out introduction, out _) is { } missing)
            return missing;
        if (introduction.State != Domain.Introductions.IntroductionState.Open)
            return Refusals.Create(Words.NotYourIntroduction);
        if (outcomeService.FindOthers(introduction, context.Caller.Id).Count == 0)
            return Refusals.Create(Words.MemberHasLeft);
        return session.Introductions
            .Meetups(introduction.Id)
            .Select(session.Meetups.Find)
            .FirstOrDefault(meetup => meetup is { IsUpcoming: true }) is { } planned
            ? Refusals.Create(Words.PlannedAlready, new Button(Words.MoreDetails, new(ShowCommand.ShowButton, planned.Id.Value)))
            : null;
    }
}
