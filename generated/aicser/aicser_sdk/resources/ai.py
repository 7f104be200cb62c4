# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on ai."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    NotGiven,
    Operation,
    Options,
    SyncCaller,
    call_options,
)
from .._runtime.declared import (
    DeclaredHeaders,
    Header,
    declaring,
    declaring_async,
)
from .._runtime.raw import (
    raw,
    raw_async,
    streamed,
    streamed_async,
)
from .._runtime.shapes import (
    either,
    one,
)
from .._runtime.showing import shown

if TYPE_CHECKING:
    from .. import dicts


class IntelligentAnalysisHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)


class IntelligentAnalysisErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)
    retry_after = Header("Retry-After", int)


_INTELLIGENT_ANALYSIS = Operation(
    "ai_intelligent_analysis",
    "POST",
    "/ai/intelligent-analysis",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.AnalysisReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(("ai-analysis", 1),),
    security=(("apiKey",),),
    failure_headers=IntelligentAnalysisErrorHeaders,
)
_RUN_WORKFLOW = Operation(
    "ai_run_workflow",
    "POST",
    "/ai/workflow",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Reply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(("ai-analysis", 1),),
    security=(("apiKey",),),
    failure_headers=IntelligentAnalysisErrorHeaders,
)
_LIST_MODELS = Operation(
    "ai_list_models",
    "GET",
    "/ai/models",
    parameters=(),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.ModelListReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("ai-analysis", 1),),
    security=(("apiKey",),),
    failure_headers=IntelligentAnalysisErrorHeaders,
)


class Ai:
    """Analyses and workflows by AI, and the models that do them."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AiWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AiWithRawResponse(Ai(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AiWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AiWithStreamingResponse(Ai(self._caller.streaming()))

    def intelligent_analysis(
        self,
        *,
        query: str,
        data_source: str | NotGiven = NOT_GIVEN,
        analysis_type: str | NotGiven = NOT_GIVEN,
        options_: models.AnalysisOptions
        | dicts.AnalysisOptionsDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.AnalysisReply:
        """Answer a question about data by AI.

        The question is put in plain words; the AI chooses the kind of analysis unless it is named.

        Args:
            query: The question, in plain words.
            data_source: The name of the data source to look into.
            analysis_type: The kind of an analysis; in a request `auto` leaves the choice to the AI.
            options_: What the analysis is to hold.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.AnalysisReply = self._caller.call(
            _INTELLIGENT_ANALYSIS,
            {},
            body={
                "query": query,
                "data_source": data_source,
                "analysis_type": analysis_type,
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    def run_workflow(
        self,
        *,
        steps: Sequence[
            models.DataPreparationStep
            | dicts.DataPreparationStepDict
            | Mapping[str, Any]
            | models.TrendAnalysisStep
            | dicts.TrendAnalysisStepDict
            | models.ForecastingStep
            | dicts.ForecastingStepDict
            | models.OtherStep
            | dicts.OtherStepDict
        ],
        workflow_name: str | NotGiven = NOT_GIVEN,
        options_: models.WorkflowOptions
        | dicts.WorkflowOptionsDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Run several steps of analysis as one workflow.

        Three types of step are shown, each with parameters of its own; others are let through as they are.

        Args:
            workflow_name: What the workflow is called.
            steps: The steps.
            options_: How the steps are run.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = self._caller.call(
            _RUN_WORKFLOW,
            {},
            body={
                "workflow_name": workflow_name,
                "steps": steps,
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    def list_models(
        self,
        **options: Unpack[Options],
    ) -> models.ModelListReply:
        """List the AI models.

        What each model can do, and how well, how fast and at what cost it does it.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.ModelListReply = self._caller.call(
            _LIST_MODELS,
            {},
            options=call_options(options),
        )
        return result


class AiWithRawResponse:
    """The methods of `Ai`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Ai) -> None:
        self._resource = resource
        self.intelligent_analysis = declaring(raw(resource.intelligent_analysis), IntelligentAnalysisHeaders)
        self.run_workflow = declaring(raw(resource.run_workflow), IntelligentAnalysisHeaders)
        self.list_models = declaring(raw(resource.list_models), IntelligentAnalysisHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AiWithStreamingResponse:
    """The methods of `Ai` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Ai) -> None:
        self._resource = resource
        self.intelligent_analysis = streamed(resource.intelligent_analysis)
        self.run_workflow = streamed(resource.run_workflow)
        self.list_models = streamed(resource.list_models)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncAi:
    """Analyses and workflows by AI, and the models that do them."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncAiWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncAiWithRawResponse(AsyncAi(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncAiWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncAiWithStreamingResponse(AsyncAi(self._caller.streaming()))

    async def intelligent_analysis(
        self,
        *,
        query: str,
        data_source: str | NotGiven = NOT_GIVEN,
        analysis_type: str | NotGiven = NOT_GIVEN,
        options_: models.AnalysisOptions
        | dicts.AnalysisOptionsDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.AnalysisReply:
        """Answer a question about data by AI.

        The question is put in plain words; the AI chooses the kind of analysis unless it is named.

        Args:
            query: The question, in plain words.
            data_source: The name of the data source to look into.
            analysis_type: The kind of an analysis; in a request `auto` leaves the choice to the AI.
            options_: What the analysis is to hold.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.AnalysisReply = await self._caller.call(
            _INTELLIGENT_ANALYSIS,
            {},
            body={
                "query": query,
                "data_source": data_source,
                "analysis_type": analysis_type,
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    async def run_workflow(
        self,
        *,
        steps: Sequence[
            models.DataPreparationStep
            | dicts.DataPreparationStepDict
            | Mapping[str, Any]
            | models.TrendAnalysisStep
            | dicts.TrendAnalysisStepDict
            | models.ForecastingStep
            | dicts.ForecastingStepDict
            | models.OtherStep
            | dicts.OtherStepDict
        ],
        workflow_name: str | NotGiven = NOT_GIVEN,
        options_: models.WorkflowOptions
        | dicts.WorkflowOptionsDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Run several steps of analysis as one workflow.

        Three types of step are shown, each with parameters of its own; others are let through as they are.

        Args:
            workflow_name: What the workflow is called.
            steps: The steps.
            options_: How the steps are run.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = await self._caller.call(
            _RUN_WORKFLOW,
            {},
            body={
                "workflow_name": workflow_name,
                "steps": steps,
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    async def list_models(
        self,
        **options: Unpack[Options],
    ) -> models.ModelListReply:
        """List the AI models.

        What each model can do, and how well, how fast and at what cost it does it.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.ModelListReply = await self._caller.call(
            _LIST_MODELS,
            {},
            options=call_options(options),
        )
        return result


class AsyncAiWithRawResponse:
    """The methods of `AsyncAi`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncAi) -> None:
        self._resource = resource
        self.intelligent_analysis = declaring_async(
            raw_async(resource.intelligent_analysis), IntelligentAnalysisHeaders
        )
        self.run_workflow = declaring_async(raw_async(resource.run_workflow), IntelligentAnalysisHeaders)
        self.list_models = declaring_async(raw_async(resource.list_models), IntelligentAnalysisHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncAiWithStreamingResponse:
    """The methods of `AsyncAi` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncAi) -> None:
        self._resource = resource
        self.intelligent_analysis = streamed_async(resource.intelligent_analysis)
        self.run_workflow = streamed_async(resource.run_workflow)
        self.list_models = streamed_async(resource.list_models)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
