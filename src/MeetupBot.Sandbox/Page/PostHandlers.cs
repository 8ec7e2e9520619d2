using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Platform;
using MeetupBot.Sandbox.Tour;
using Microsoft.AspNetCore.Http;

namespace MeetupBot.Sandbox.Page;

/// <summary>Handles the page's HTML forms. Each redirects to the page, so that everything works without a script.</summary>
internal static class PostHandlers
{
    private static IResult NobodyThere => Results.BadRequest("Nobody of that name is there.");

    public static Task<IResult> SayAsync(HttpContext context, SandboxChat chat, SayActs acts) =>
        ThenPageAsync(context, chat, (form, me, here) => acts.SendTextAsync(me, here, form["text"].ToString(), context.RequestAborted));

    public static Task<IResult> PressAsync(HttpContext context, SandboxChat chat, PeopleActs acts) =>
        ThenPageAsync(context, chat, (form, me, here) =>
            acts.PressAsync(On(form, chat, me, here, ActKind.Button), ActionId.Parse(form["action"]), context.RequestAborted));

    public static Task<IResult> ChooseAsync(HttpContext context, SandboxChat chat, PeopleActs acts) =>
        ThenPageAsync(context, chat, (form, me, here) =>
            acts.ChooseAsync(
                On(form, chat, me, here, ActKind.Menu), ActionId.Parse(form["action"]), Values(form, "value"), context.RequestAborted));

    public static Task<IResult> SubmitAsync(HttpContext context, SandboxChat chat, OpenForms open, FormActs forms) =>
        ThenPageAsync(context, chat, async (form, me, _) =>
        {
            if (form.ContainsKey("cancel"))
                open.Close(me.Id);
            else
                await forms.SubmitAsync(me, form["form"].ToString(), FormValues(form), context.RequestAborted);
        });

    public static Task<IResult> MessageAsync(HttpContext context, SandboxChat chat, PeopleActs acts) =>
        ThenPageAsync(context, chat, async (form, me, here) =>
        {
            var act = On(form, chat, me, here, ActKind.Shortcut) with { Label = form["shortcut"].ToString() };
            if (act.Message is not { } message)
                return;
            if (form.ContainsKey("delete") && MessageRights.MayDelete(me, message))
                await acts.DeleteAsync(message, context.RequestAborted);
            else if (act.Label.Length > 0)
                await acts.ShortcutAsync(act, chat.Person(message.AuthorId), context.RequestAborted);
        });

    public static Task<IResult> PersonAsync(HttpContext context, SandboxChat chat, PeopleActs acts) =>
        ThenPageAsync(context, chat, async (form, me, here) =>
        {
            if (chat.Person(form["person"]) is not { } target)
                return;
            if (form.TryGetValue("direct", out var direct))
                chat.SetTakesDirectMessages(target.Id, direct == "open");
            else if (form["shortcut"].ToString() is { Length: > 0 } shortcut)
                await acts.ShortcutAsync(new(me, here, null, shortcut, ActKind.Shortcut), target, context.RequestAborted);
        });

    /// <summary>Moves the clock, and goes to the conversation of this person in which it brought something.</summary>
    public static async Task<IResult> ClockAsync(HttpContext context, SandboxChat chat, ClockMoves moves)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (FindPlace(form, chat) is not { } place)
            return NobodyThere;
        var last = chat.LastId;
        await moves.MoveAsync(form["move"].ToString(), place.Me.Id, context.RequestAborted);
        var news = chat.Conversations.Where(c => c.IsOpenTo(place.Me.Id))
            .OrderByDescending(c => c.Id == place.Here.Id).ThenBy(c => c.IsChannel)
            .FirstOrDefault(c => chat.Messages(c.Id, place.Me.Id) is [.., { } newest] && newest.Id > last);
        return Results.LocalRedirect(PageAddress.Create(place.Me, news ?? place.Here, last, form["show"].ToString()));
    }

    private static async Task<IResult> ThenPageAsync(
        HttpContext context, SandboxChat chat, Func<IFormCollection, SandboxPerson, Conversation, Task> act)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (FindPlace(form, chat) is not { } place)
            return NobodyThere;
        await act(form, place.Me, place.Here);
        return Results.LocalRedirect(PageAddress.Create(place.Me, place.Here));
    }

    private static (SandboxPerson Me, Conversation Here)? FindPlace(IFormCollection form, SandboxChat chat) =>
        chat.Person(form["as"]) is { } me && chat.Conversation(form["in"]) is { } here && here.IsOpenTo(me.Id) ? (me, here) : null;

    private static Act On(IFormCollection form, SandboxChat chat, SandboxPerson me, Conversation here, ActKind kind)
    {
        var message = MessageIds.Parse(form["message"]) is { } id ? chat.Message(id) : null;
        var visible = message is not null && message.ConversationId == here.Id && message.IsVisibleTo(me.Id) ? message : null;
        return new(me, here, visible, kind.ToString(), kind);
    }

    private static IReadOnlyList<string> Values(IFormCollection form, string name) => [.. form[name].OfType<string>()];

    private static Dictionary<string, string> FormValues(IFormCollection form)
    {
        const string prefix = "field:";
        return form.Keys
            .Where(k => k.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(k => k[prefix.Length..], k => string.Join('\n', Values(form, k)).ReplaceLineEndings("\n"));
    }
}
