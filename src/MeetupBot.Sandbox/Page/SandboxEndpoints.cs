using MeetupBot.Pages.Frame;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MeetupBot.Sandbox.Page;

/// <summary>The page's addresses.</summary>
public static class SandboxEndpoints
{
    private static readonly TimeSpan MostStarting = TimeSpan.FromSeconds(60);

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Serves the sandbox at <c>/</c> and below <c>/sandbox/</c>.</summary>
    public static IEndpointRouteBuilder MapSandbox(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", PageAsync).AddEndpointFilter(AwaitBotAsync);
        var sandbox = app.MapGroup("/sandbox");
        sandbox.MapGet("/assets/{name}", EmbeddedAssets.Get);
        sandbox.MapGet("/faces/{id}", FaceOf);
        sandbox.MapGet("/files/{message:long}/{index:int}", FileOf);
        sandbox.MapGet("/live", (HttpContext context, LiveStream live) => live.WriteAsync(context));
        sandbox.MapGet("/suggest", SuggestAsync);
        var acts = sandbox.MapGroup("").AddEndpointFilter(CheckTokenAsync).AddEndpointFilter(AwaitBotAsync).DisableAntiforgery();
        acts.MapPost("/say", PostHandlers.SayAsync);
        acts.MapPost("/press", PostHandlers.PressAsync);
        acts.MapPost("/choose", PostHandlers.ChooseAsync);
        acts.MapPost("/submit", PostHandlers.SubmitAsync);
        acts.MapPost("/message", PostHandlers.MessageAsync);
        acts.MapPost("/person", PostHandlers.PersonAsync);
        acts.MapPost("/clock", PostHandlers.ClockAsync);
        return app;
    }

    private static async Task<RazorComponentResult<SandboxPage>> PageAsync(HttpContext context, PageBuilder pages)
    {
        var query = context.Request.Query;
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var view = await pages.BuildAsync(query["as"], query["in"], query["draft"], query["show"], context.RequestAborted);
        return new(new { View = view });
    }

    private static async Task<JsonHttpResult<Completion>> SuggestAsync(HttpContext context, SandboxChat chat, Completions completions)
    {
        var query = context.Request.Query;
        var text = query["text"].ToString();
        return chat.Person(query["as"]) is { } person && chat.Conversation(query["in"]) is { } here && here.IsOpenTo(person.Id)
            ? TypedResults.Json(await completions.ForAsync(person, here, text, context.RequestAborted))
            : TypedResults.Json(Completion.None);
    }

    private static Results<ContentHttpResult, NotFound> FaceOf(string id) => SampleCommunity.Find(id) is { } person
        ? TypedResults.Content(FaceDrawing.Svg(person), EmbeddedAssets.Svg)
        : TypedResults.NotFound();

    private static Results<FileContentHttpResult, NotFound> FileOf(long message, int index, SandboxChat chat) =>
        chat.Message(message)?.Card?.Files.ElementAtOrDefault(index) is { } file
            ? TypedResults.File(System.Text.Encoding.UTF8.GetBytes(file.Content), file.ContentType, file.Name)
            : TypedResults.NotFound();

    /// <summary>Whoever is faster than the start of the bot and its sample community waits for them. Without a bot after that time they are told that it is still
    /// starting.</summary>
    private static async ValueTask<object?> AwaitBotAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        await http.RequestServices.GetRequiredService<SandboxPlatforms>().Preparing
            .WaitAsync(MostStarting, TimeProvider.System, http.RequestAborted)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await next(context);
    }

    // Checked here and not by middleware, so that the page is safe in any host.
    private static async ValueTask<object?> CheckTokenAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var antiforgery = context.HttpContext.RequestServices.GetService(typeof(IAntiforgery)) as IAntiforgery;
        return antiforgery is not null && await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : TypedResults.BadRequest("This page is too old. Load it again.");
    }
}
